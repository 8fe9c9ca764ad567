import { alone } from '@/lib/platform/loop';
import { fold } from './mutations';
import { lettersToFold } from './queries';

/** Takes every letter's journal into its counters; what a reader sees is as old as the last run. */
export async function foldAll(): Promise<void> {
  for (const letterId of await lettersToFold()) {
    await alone({ task: 'fold', letter: letterId }, () => fold(letterId));
  }
}
