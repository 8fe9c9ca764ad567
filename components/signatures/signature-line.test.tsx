import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { anonymousValues } from '@/lib/signatures/schema';
import { SignatureLine, type ShownSignature, type SignatureLabels } from './signature-line';

const labels: SignatureLabels = {
  anonymous: 'Anonymous',
  employerNotShown: 'employer not shown',
  former: 'formerly at {employer}',
  contractor: 'contractor at {employer}',
  comma: ', ',
  verified: 'work address verified',
};

const someone: ShownSignature = {
  ...anonymousValues,
  name: 'Leïla O’Brien',
  role: 'Technical writer',
  relation: 'current',
  employer: 'Google',
  verified: true,
};

const html = (signature: Partial<ShownSignature>, draft = false): string =>
  renderToStaticMarkup(<SignatureLine signature={{ ...someone, ...signature }} labels={labels} draft={draft} />);

/** What is read, and what an ear hears of the tick. */
const read = (signature: Partial<ShownSignature>, draft = false): string =>
  html(signature, draft)
    .replace(/<svg[^>]*aria-label="([^"]*)".*?<\/svg>/g, '[$1]')
    .replace(/<\/p>/g, ' / ')
    .replace(/<[^>]+>/g, '')
    .trim();

const anonymous = anonymousValues;

describe('a signature on its line', () => {
  it('has the tick beside the employer, not the person', () => {
    expect(read({})).toBe('Leïla O’Brien / Technical writer, Google [work address verified] /');
  });

  it('says how one who no longer works there stood to the employer', () => {
    expect(read({ relation: 'former', verified: false })).toContain('Technical writer, formerly at Google');
    expect(read({ relation: 'contractor', verified: false })).toContain('contractor at Google');
  });

  it('has no comma before a role or an employer that is not there', () => {
    expect(read({ role: '', verified: false })).toBe('Leïla O’Brien / Google /');
    expect(read({ employer: null, verified: false })).toBe('Leïla O’Brien / Technical writer /');
  });

  it('gives an anonymous one the same line, with its employer or the word that it is not shown', () => {
    expect(read({ ...anonymous, verified: false })).toBe('Anonymous / Google /');
    expect(read({ ...anonymous, employer: null, verified: false })).toBe('Anonymous / employer not shown /');
  });

  it('keeps names of another direction from turning the sentence around', () => {
    expect(html({ name: 'سارة', role: 'مهندسة' })).toContain('<bdi>سارة</bdi>');
    expect(html({ role: 'مهندسة' })).toContain('<bdi>مهندسة</bdi>, <bdi>Google</bdi>');
  });

  it('keeps the comma while the employer is still to be typed', () => {
    expect(read({ employer: null, verified: false }, true)).toBe('Leïla O’Brien / Technical writer,  /');
  });
});
