import { expect, test } from 'vitest';
import { foldName, matchingNames } from './matching';

const names = ['Crédit Agricole', 'Google', 'Bloom & Google Friends', 'Agoogle', 'Ørsted', 'شركة أرامكو'];

test('case, accents and marks make no difference', () => {
  expect(foldName(' CRÉDIT  agricole ')).toBe('credit agricole');
  expect(matchingNames(names, 'credit', 5)).toEqual(['Crédit Agricole']);
  expect(matchingNames(names, 'orsted', 5)).toEqual(['Ørsted']);
  expect(matchingNames(names, 'ارامكو', 5)).toEqual(['شركة أرامكو']);
});

test('the start of the name goes before the start of a word, and that before anything else', () => {
  expect(matchingNames(names, 'goog', 5)).toEqual(['Google', 'Bloom & Google Friends', 'Agoogle']);
  expect(matchingNames(names, 'goog', 1)).toEqual(['Google']);
});

test('nothing typed finds the list as it is', () => {
  expect(matchingNames(names, ' ', 2)).toEqual(['Crédit Agricole', 'Google']);
});
