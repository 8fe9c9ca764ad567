import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queryOf, searchOf } from './rules';

describe('a search', () => {
  test('goes into the URL and comes back from it', () => {
    const search = { q: 'Ní Bhroin & co', employer: 'Google', cursor: 'abc' };
    expect(queryOf(search)).toBe('?q=N%C3%AD+Bhroin+%26+co&employer=Google&cursor=abc');
    expect(searchOf(Object.fromEntries(new URLSearchParams(queryOf(search))))).toEqual(search);
  });

  test('an empty field leaves nothing in the URL', () => {
    expect(queryOf(searchOf({ q: ' ', employer: '' }))).toBe('');
  });

  test('a parameter that is given twice counts once', () => {
    expect(searchOf({ q: ['one', 'two'], cursor: ['a', 'b'] })).toEqual({ q: 'one', employer: '', cursor: 'a' });
  });

  test('whatever is typed becomes a text that the database takes', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 130 }),
      fc.string({ unit: 'binary-ascii', maxLength: 130 }),
      fc.constantFrom('\ud800', 'a\udfff', '\u0000', ' \u200b '),
    );
    const anything = fc.option(fc.oneof(text, fc.array(text, { maxLength: 3 })), { nil: undefined });
    fc.assert(
      fc.property(anything, anything, anything, (q, employer, cursor) => {
        const search = searchOf({ q, employer, cursor });
        for (const text of [search.q, search.employer]) {
          expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
          expect(Array.from(text).length).toBeLessThanOrEqual(100);
        }
        expect(searchOf(Object.fromEntries(new URLSearchParams(queryOf(search))))).toMatchObject({
          q: search.q,
          employer: search.employer,
        });
      }),
      { numRuns: 200 },
    );
  });
});
