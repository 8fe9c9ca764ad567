import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than the work of any start of a signing on an idle machine, so that its length tells nothing of the address. */
const AT_LEAST_MS = 120;

/** Runs `work` and answers no sooner than after a fixed time, whatever it did. */
export async function steady<T>(work: () => Promise<T>): Promise<T> {
  const waiting = sleep(AT_LEAST_MS);
  try {
    return await work();
  } finally {
    await waiting;
  }
}
