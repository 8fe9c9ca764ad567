import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from './edit-distance';

it.each([
  ['gogle', 'google', 1],
  ['gmial', 'gmail', 1],
  ['gmaill', 'gmail', 1],
  ['gnail', 'gmail', 1],
  ['same', 'same', 0],
  ['microsfot', 'microsoft', 1],
  ['abc', 'xyz', Infinity],
  ['', 'ab', 2],
])('%s → %s: %d', (one, other, distance) => {
  expect(editDistance(one, other, 2)).toBe(distance);
  expect(editDistance(other, one, 2)).toBe(distance);
});

it('is within the bound exactly when few characters are changed', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.nat(3), fc.constantFrom('x', 'ß', '名'), (word, at, letter) => {
      expect(editDistance(word, word.slice(0, at) + letter + word.slice(at), 1)).toBe(1);
    }),
  );
});
