import { setTimeout as sleep } from 'node:timers/promises';
import { failureCode, log } from './log';

/** Whether the time went by; false when `stopped` came first. */
const sleptUntil = (milliseconds: number, stopped: AbortSignal): Promise<boolean> =>
  sleep(milliseconds, true, { signal: stopped }).catch(() => false);

/**
 * Runs `task` again and again, `wait()` milliseconds after its last end, until the returned function is called, which
 * waits for a run under way. A failure is logged by its code and the next run comes all the same.
 */
export function repeat(name: string, wait: () => number, task: () => Promise<void>): () => Promise<void> {
  const stopped = new AbortController();
  const run = async () => {
    while (await sleptUntil(wait(), stopped.signal)) {
      await task().catch((error: unknown) => log.error({ task: name, failure: failureCode(error) }, 'a task failed'));
    }
  };
  const running = run();
  return async () => {
    stopped.abort();
    await running;
  };
}
