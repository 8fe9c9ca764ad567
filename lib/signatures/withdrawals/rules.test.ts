import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leavingAttributed, leavingHidden } from './rules';

const number = fc.integer({ min: 0, max: 60 });

test('of an employer whole groups leave, and ten or none are left', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 }), number, (further, withdrawn) => {
      const shown = 10 + 5 * further;
      const leaving = leavingAttributed(shown, Math.min(withdrawn, shown));
      const left = shown - leaving;
      expect(leaving % 5).toBe(0);
      expect(left === 0 || left >= 10).toBe(true);
      expect(leaving).toBeLessThanOrEqual(withdrawn);
    }),
  );
  expect([4, 5, 9, 10].map((withdrawn) => leavingAttributed(10, withdrawn))).toEqual([0, 0, 0, 10]);
  expect([4, 5, 10, 14, 15].map((withdrawn) => leavingAttributed(15, withdrawn))).toEqual([0, 5, 5, 5, 15]);
});

test('of those whose employer is not shown, a batch takes along what it hides, and of the others whole groups', () => {
  fc.assert(
    fc.property(number, number, (withdrawn, published) => {
      const leaving = leavingHidden(withdrawn, published, 10);
      const grows = published - leaving;
      expect(leaving).toBeLessThanOrEqual(withdrawn);
      // The total grows by a batch or more, or by what whole groups leave of one.
      expect(grows >= 10 || (Math.min(published, 10) - grows) % 5 === 0).toBe(true);
    }),
  );
  expect([1, 4, 5].map((withdrawn) => leavingHidden(withdrawn, 10, 10))).toEqual([0, 0, 5]);
  expect([1, 4, 5].map((withdrawn) => leavingHidden(withdrawn, 12, 10))).toEqual([1, 2, 2]);
});
