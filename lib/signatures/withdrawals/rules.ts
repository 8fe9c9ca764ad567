/**
 * Invariant: no public figure changes because one person withdrew. Withdrawn signatures stay counted until they leave with a
 * batch that hides how many they are, or several together (docs/decisions/0005-withdrawals-and-attribution.md).
 */
import { GROUP_SIZE, THRESHOLD } from '@/lib/tallies/rules';

const wholeGroups = (count: number): number => count - (count % GROUP_SIZE);

/**
 * How many of the `withdrawn` leave whose employer is shown, of `shown` ones of that employer and verification level: whole
 * groups of five, while ten are left, or everything.
 */
export function leavingAttributed(shown: number, withdrawn: number): number {
  if (withdrawn >= shown) return shown;
  return wholeGroups(Math.max(0, Math.min(withdrawn, shown - THRESHOLD)));
}

/**
 * How many of the `withdrawn` leave whose employer is not shown, with a batch that publishes `published`: as many as it has
 * beyond `batchSize`, so that the total grows by a whole batch all the same, and of the others whole groups of five.
 */
export function leavingHidden(withdrawn: number, published: number, batchSize: number): number {
  const hidden = Math.min(withdrawn, Math.max(0, published - batchSize));
  return hidden + wholeGroups(withdrawn - hidden);
}
