import { describe, expect, it } from 'vitest';
import { shippedEmployers } from '@/lib/employers/catalogue/data';
import { mailboxRules } from '../data';
import { emailProviders } from '../providers/data';
import { suggestAddress } from './rules';

describe('a mistyped domain', () => {
  it.each([
    ['x@gmial.con', 'x@gmail.com'],
    ['x@hotmial.com', 'x@hotmail.com'],
    ['X.y+z@gmai.com', 'X.y+z@gmail.com'],
    ['x@gmaill.com', 'x@gmail.com'],
    ['x@gnail.com', 'x@gmail.com'],
    ['x@gmail.co', 'x@gmail.com'],
    ['x@gmail.cmo', 'x@gmail.com'],
    ['x@yaho.com', 'x@yahoo.com'],
    ['x@yahooo.co.uk', 'x@yahoo.co.uk'],
    ['x@outlok.com', 'x@outlook.com'],
    ['x@iclod.com', 'x@icloud.com'],
    ['x@example.con', 'x@example.com'],
    ['Case <x@gmial.com>', 'x@gmail.com'],
  ])('%s: did you mean %s?', (typed, meant) => {
    expect(suggestAddress(typed)).toBe(meant);
    expect(suggestAddress(meant)).toBeNull();
  });

  it.each([
    'x@example.org',
    'x@mail.com',
    'x@ymail.com',
    'x@grail.com',
    'x@company.co',
    'x@gmail.company.com',
    'x',
    '',
  ])('nothing is suggested for %j', (typed) => {
    expect(suggestAddress(typed)).toBeNull();
  });

  it('is none of an email provider, nor of an employer that ships', () => {
    const providers = [...emailProviders, ...mailboxRules.flatMap(({ domains }) => domains)];
    const employers = shippedEmployers.flatMap(({ domains }) => domains);
    expect(employers.length).toBeGreaterThan(500);
    expect([...providers, ...employers].filter((domain) => suggestAddress(`x@${domain}`) !== null)).toEqual([]);
  });
});
