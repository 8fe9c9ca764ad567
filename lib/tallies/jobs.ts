import { runIsolated, type RecurringTask } from '@/lib/platform/scheduler';
import { foldJournal } from './mutations';
import { lettersWithJournal } from './queries';

// Not more often, because each `asOf` is a whole second and none is used twice.
const FOLD_EVERY_MS = 1_000;

/** Folds every letter's journal into its counters; what a reader sees is as old as the last run. */
async function foldAllJournals(): Promise<void> {
  for (const letterId of await lettersWithJournal()) {
    await runIsolated({ task: 'fold', letter: letterId }, () => foldJournal(letterId));
  }
}

/** What the worker does again and again. */
export const tallyTasks: readonly RecurringTask[] = [{ name: 'fold', wait: () => FOLD_EVERY_MS, run: foldAllJournals }];
