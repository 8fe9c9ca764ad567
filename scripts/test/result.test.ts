import { expect, it } from 'vitest';
import { withFailure, addResults } from './result';

it('the last line adds up all parts', () => {
  const parts = [
    { passed: 7, failed: 1, skipped: 0 },
    { passed: 30, failed: 0, skipped: 2 },
  ];
  expect(addResults(parts)).toEqual({ passed: 37, failed: 1, skipped: 2 });
});

it('a part that fails without a failed test counts as one', () => {
  expect(withFailure({ passed: 9, failed: 0, skipped: 0 }, false)).toEqual({ passed: 9, failed: 1, skipped: 0 });
  expect(withFailure({ passed: 9, failed: 2, skipped: 0 }, false).failed).toBe(2);
  expect(withFailure({ passed: 9, failed: 0, skipped: 0 }, true).failed).toBe(0);
});
