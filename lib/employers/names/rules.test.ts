import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { employerKey } from '../matching/rules';
import { shippedEmployers } from '../catalogue/data';
import { cleanEmployerText, isNoEmployer, noEmployer } from './rules';

describe('what may be typed as an employer', () => {
  it.each([
    ['  Acme   Robotics ', 'Acme Robotics'],
    ['أرامكو السعودية', 'أرامكو السعودية'],
    ['\u200fأمازون\u200e', 'أمازون'],
    ['می‌خواهم', 'می‌خواهم'],
    ['LINEヤフー', 'LINEヤフー'],
    ['1&1', '1&1'],
    ['Café'.normalize('NFD'), 'Café'],
    ['3M', '3M'],
    ['booking.com', 'booking.com'],
    ['Yahoo!', 'Yahoo!'],
    ['E*TRADE', 'E*TRADE'],
    ['Toys “R” Us', 'Toys “R” Us'],
    ['شركة سابك', 'شركة سابك'],
    ['@properties', '@properties'],
    ['Школа №5', 'Школа №5'],
    ['Case™', 'Case™'],
    ['µCase', 'µCase'],
    ['SCBเคส', 'SCBเคส'],
  ])('%j is stored as it is read', (typed, text) => {
    expect(cleanEmployerText(typed)).toEqual({ ok: true, text });
  });

  it.each([
    ['   ', 'empty'],
    ['a'.repeat(81), 'too-long'],
    ['Acme\u202eelgooG', 'invisible'],
    ['Goo\u200bgle', 'invisible'],
    ['Goo\u200dgle', 'invisible'],
    ['Acme\nGoogle', 'invisible'],
    ['Acme\u0000', 'invisible'],
    ['Ac\u3164me', 'invisible'],
    ['A\u0301\u0302\u0303\u0304\u0305cme', 'marks'],
    ['Gооgle', 'mixed-scripts'],
    ['Αcme', 'mixed-scripts'],
    ['!?', 'no-letter'],
    ['ـــ', 'no-letter'],
  ])('%j is refused: %s', (typed, reason) => {
    expect(cleanEmployerText(typed)).toEqual({ ok: false, reason });
  });

  it('what is accepted is accepted again, unchanged, and has a key', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (typed) => {
        const first = cleanEmployerText(typed);
        if (!first.ok) return;
        expect(cleanEmployerText(first.text)).toEqual(first);
        expect(employerKey(first.text)).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('no employer', () => {
  it.each([
    'N/A',
    'n.a.',
    'self-employed',
    'Self employed',
    'Self',
    'Retired',
    'Independent',
    'none',
    'NONE.',
    '-',
    '—',
    '…'.normalize('NFKC'),
    'unemployed',
    'student',
    'Freelancer',
    'لا يوجد',
    'متقاعدة',
    'طالبة',
    'أعمل لحسابي الخاص',
    'عمل حرّ',
    'بلا جهة عمل',
    noEmployer.value,
    noEmployer.name,
  ])('%j says so', (typed) => {
    expect(isNoEmployer(typed)).toBe(true);
    expect(cleanEmployerText(typed)).toEqual({ ok: true, text: noEmployer.name });
  });

  it.each(['', ' ', 'The Independent', 'Self Esteem Brands', 'Nonesuch', 'Student Loans Company', 'NA-KD', 'Me & Co'])(
    '%j does not',
    (typed) => {
      expect(isNoEmployer(typed)).toBe(false);
    },
  );

  it('is the name of no employer that ships', () => {
    const names = shippedEmployers.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names.filter(isNoEmployer)).toEqual([]);
  });

  it('has the key that its name has', () => {
    expect(employerKey(noEmployer.name)).toBe(noEmployer.key);
  });
});
