import { describe, expect, it } from 'vitest';
import { shippedEmployers } from './data';
import { checkEmployerDomain, employerKey } from '../matching/rules';
import { cleanEmployerText } from '../names/rules';

const twice = (all: readonly string[]): string[] => all.filter((one, index) => all.indexOf(one) !== index);

describe('the employers that ship', () => {
  it('are at least three hundred', () => {
    expect(shippedEmployers.length).toBeGreaterThanOrEqual(300);
  });

  it('share no spelling and repeat none', () => {
    expect(twice(shippedEmployers.flatMap(({ name, aliases }) => [name, ...aliases].map(employerKey)))).toEqual([]);
  });

  it('share no domain', () => {
    expect(twice(shippedEmployers.flatMap(({ domains }) => domains))).toEqual([]);
  });

  it('have names and spellings that a signer could have typed', () => {
    const texts = shippedEmployers.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(texts.filter((text) => !isEqual(cleanEmployerText(text), { ok: true, text }))).toEqual([]);
  });

  it('have domains that can prove an employer: well-formed, and never an email provider’s', () => {
    const domains = shippedEmployers.flatMap((employer) => employer.domains);
    expect(domains.filter((domain) => !isEqual(checkEmployerDomain(domain), { ok: true, domain }))).toEqual([]);
  });

  it.each(['google', 'Google LLC', ' GOOGLE ', 'YouTube', 'جوجل', 'غوغل', 'Alphabet Inc.'])('%j is Google', (typed) => {
    const found = shippedEmployers.find(({ name, aliases }) =>
      [name, ...aliases].map(employerKey).includes(employerKey(typed)),
    );
    expect(found?.name).toBe('Google');
  });
});

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
