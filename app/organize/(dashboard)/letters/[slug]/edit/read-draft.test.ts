import { expect, test } from 'vitest';
import { sentenceOf } from './read-draft';

test.each(['__proto__', 'constructor', 'toString', '', undefined])('no sentence is called %j', (name) => {
  expect(sentenceOf({ date: 'This is no date.' }, name)).toBeUndefined();
});

test('a sentence is found by its name', () => {
  expect(sentenceOf({ date: 'This is no date.' }, 'date')).toBe('This is no date.');
});
