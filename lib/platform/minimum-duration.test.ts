import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withMinimumDuration } from './minimum-duration';

async function durationOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await withMinimumDuration(work).catch(() => undefined);
  return performance.now() - begun;
}

/** A busy machine may add to a duration, but never so much that it looks like the next step's. */
const around = (milliseconds: number, duration: number) => {
  expect(duration).toBeGreaterThan(milliseconds - 5);
  expect(duration).toBeLessThan(milliseconds + 100);
};

test('short work takes one step, whatever it is and however it ends', async () => {
  around(120, await durationOf(() => Promise.resolve()));
  around(120, await durationOf(() => sleep(60)));
  around(120, await durationOf(() => Promise.reject(new Error('failed'))));
});

test('longer work takes the next whole number of steps, so that its own length does not show', async () => {
  const [one, other] = [await durationOf(() => sleep(150)), await durationOf(() => sleep(210))];
  around(240, one);
  around(240, other);
});

test('the result is that of the work', async () => {
  expect(await withMinimumDuration(() => Promise.resolve('done'))).toBe('done');
  await expect(withMinimumDuration(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
});
