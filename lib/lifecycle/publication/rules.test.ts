import { expect, test } from 'vitest';
import { addHours } from '@/lib/platform/clock';
import { isBatch, publicationDue } from './rules';

const closesAt = new Date('2026-04-24T23:59:59.999Z');

test('after closing nothing is published for five hours, then whatever waits', () => {
  const due = [-1, -0.001, 0, 4.9, 5, 100].map((hours) => publicationDue({ closesAt }, addHours(closesAt, hours)));
  expect(due).toEqual(['usual', 'usual', 'none', 'none', 'last', 'last']);
});

test('only the last batch may be smaller than a batch', () => {
  expect([9, 10, 11].map((count) => isBatch('usual', count, 10))).toEqual([false, true, true]);
  expect([0, 9, 10].map((count) => isBatch('last', count, 10))).toEqual([true, true, true]);
  expect([0, 9, 10].map((count) => isBatch('none', count, 10))).toEqual([false, false, false]);
});
