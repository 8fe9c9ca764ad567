import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than any start of a signature takes on an idle machine. */
const STEP_MS = 120;

/**
 * Runs `work` and ends, also where it throws, after a whole multiple of a fixed time: the duration tells nothing of what was
 * done, and on a busy machine no more than how many of these steps it took.
 */
export async function withMinimumDuration<T>(work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  try {
    return await work();
  } finally {
    const elapsed = performance.now() - begun;
    const steps = Math.max(1, Math.ceil(elapsed / STEP_MS));
    await sleep(steps * STEP_MS - elapsed);
  }
}
