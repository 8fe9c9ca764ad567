import { setTimeout as sleep } from 'node:timers/promises';
import { failureCode, log } from './log';

/**
 * Runs `task` again and again, `wait()` milliseconds after its last end, until the returned function is called, which
 * waits for a run under way. A failure is logged by its code and the next run comes all the same.
 */
export function repeat(name: string, wait: () => number, task: () => Promise<void>): () => Promise<void> {
  const stopped = new AbortController();
  const run = async () => {
    while (!stopped.signal.aborted) {
      await sleep(wait(), undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) return;
      await task().catch((error: unknown) => log.error({ task: name, failure: failureCode(error) }, 'a task failed'));
    }
  };
  const running = run();
  return async () => {
    stopped.abort();
    await running;
  };
}
