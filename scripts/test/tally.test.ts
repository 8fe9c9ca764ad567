import { expect, it } from 'vitest';
import { honest, sum } from './tally';

it('the last line adds up all parts', () => {
  const parts = [
    { passed: 7, failed: 1, skipped: 0 },
    { passed: 30, failed: 0, skipped: 2 },
  ];
  expect(sum(parts)).toEqual({ passed: 37, failed: 1, skipped: 2 });
});

it('a part that ends badly without a failed test has failed all the same', () => {
  expect(honest({ passed: 9, failed: 0, skipped: 0 }, false)).toEqual({ passed: 9, failed: 1, skipped: 0 });
  expect(honest({ passed: 9, failed: 2, skipped: 0 }, false).failed).toBe(2);
  expect(honest({ passed: 9, failed: 0, skipped: 0 }, true).failed).toBe(0);
});
