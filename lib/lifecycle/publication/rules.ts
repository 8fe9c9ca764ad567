import { endOfGrace, type LetterMoments } from '@/lib/letters/rules';

/**
 * What may be published of a letter's open batch: a batch of the usual size; nothing between closing and the end of the
 * grace time; then whatever waits, as the last batch.
 */
export type PublicationDue = 'usual' | 'none' | 'last';

export function publicationDue({ closesAt }: Pick<LetterMoments, 'closesAt'>, now: Date): PublicationDue {
  if (now < closesAt) return 'usual';
  return now < endOfGrace(closesAt) ? 'none' : 'last';
}

/** Whether so many signatures make a batch. */
export const isBatch = (due: PublicationDue, count: number, batchSize: number): boolean =>
  due === 'last' || (due === 'usual' && count >= batchSize);
