import { setTimeout as sleep } from 'node:timers/promises';
import { failureCode, log } from './log';

/** A task that the worker runs again and again, `wait()` milliseconds after its last end. */
export type RecurringTask = { name: string; wait: () => number; run: () => Promise<void> };

/** Whether the time went by; false when `stopped` came first. */
const sleptUntil = (milliseconds: number, stopped: AbortSignal): Promise<boolean> =>
  sleep(milliseconds, true, { signal: stopped }).catch(() => false);

/**
 * Runs one of several tasks that must not stop each other: its failure is logged by its code, with `fields` that say which
 * it was, and the next one has its turn.
 */
export async function runIsolated(fields: Record<string, string>, task: () => unknown): Promise<void> {
  try {
    await task();
  } catch (error) {
    log.error({ ...fields, failure: failureCode(error) }, 'a task failed');
  }
}

/**
 * Runs a task again and again until the returned function is called, which waits for a run under way. A failure is logged
 * by its code and the next run comes all the same.
 */
export function startTask({ name, wait, run }: RecurringTask): () => Promise<void> {
  const stopped = new AbortController();
  const repeat = async () => {
    while (await sleptUntil(wait(), stopped.signal)) {
      await runIsolated({ task: name }, run);
    }
  };
  const running = repeat();
  return async () => {
    stopped.abort();
    await running;
  };
}
