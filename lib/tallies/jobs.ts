import { runIsolated } from '@/lib/platform/scheduler';
import { foldJournal } from './mutations';
import { lettersWithJournal } from './queries';

/** Takes every letter's journal into its counters; the figures that readers see are as old as the last run. */
export async function foldAllJournals(): Promise<void> {
  for (const letterId of await lettersWithJournal()) {
    await runIsolated({ task: 'fold', letter: letterId }, () => foldJournal(letterId));
  }
}
