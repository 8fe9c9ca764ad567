import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from './rules';

test('a short letter is there whole, without its mark-up', () => {
  expect(excerptOf('# Stop\n\nWe **ask** you, [in public](https://example.org):\n\n1. Publish.\n2. End it.', 160)).toBe(
    'Stop We ask you, in public: Publish. End it.',
  );
});

test('the lines of an address stay apart, and words in angle brackets are there', () => {
  expect(excerptOf('Dear <name of CEO>,\nExample\nBerlin[^1]\n\n[^1]: Nobody.', 160)).toBe(
    'Dear <name of CEO>, Example Berlin',
  );
});

test('a long one is cut between two words', () => {
  expect(excerptOf('Nobody asked us about these contracts', 20)).toBe('Nobody asked us…');
});

test('whatever was written, it is never longer than asked and on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 200 }), (text, longest) => {
      const beginning = excerptOf(text, longest);
      expect(beginning.length).toBeLessThanOrEqual(longest);
      expect(beginning).not.toMatch(/[\n\r\t]/);
    }),
  );
});
