import { employerNames } from '@/lib/employers/queries';
import { bytes, type Db } from '@/lib/platform/db';
import { KeyUnavailableError } from '@/lib/platform/keyring/keyring';
import { pendingIndex } from '../anonymous/queries';
import { findNamedByReceipt, type NamedByReceipt } from '../named/queries';

export type SignatureByReceipt =
  | ({ way: 'named' } & NamedByReceipt)
  | {
      way: 'anonymous';
      letterId: string;
      state: 'waiting' | 'shown';
      /** Null while it waits and where it is not shown. */
      employer: string | null;
      withdrawing: boolean;
    };

/**
 * The signature with this receipt under any of the letters; null when there is none. The number of queries does not grow
 * with the letters; a key is read for each letter under which somebody waits, because what waits is only found with it.
 */
export async function findSignature(
  db: Db,
  letterIds: readonly string[],
  receiptHash: Uint8Array,
): Promise<SignatureByReceipt | null> {
  const named = await findNamedByReceipt(db, letterIds, receiptHash);
  if (named) return { way: 'named', ...named };
  // In this order: what waits may be published in between, and is then found among the published ones.
  const letterId = await findWaiting(db, letterIds, receiptHash);
  if (letterId) return { way: 'anonymous', letterId, state: 'waiting', employer: null, withdrawing: false };
  const shown = await db.anonymousSignature.findFirst({
    where: { letterId: { in: [...letterIds] }, receiptHash: bytes(receiptHash) },
  });
  if (!shown) return null;
  const { employerId, withdrawnBy } = shown;
  const employer = employerId && ((await employerNames(db, [employerId])).get(employerId) ?? null);
  return { way: 'anonymous', letterId: shown.letterId, state: 'shown', employer, withdrawing: withdrawnBy !== null };
}

/** The letter under which an anonymous signature with this receipt waits for its batch. */
async function findWaiting(db: Db, letterIds: readonly string[], receiptHash: Uint8Array): Promise<string | null> {
  const batches = await db.$queryRaw<{ letterId: string; number: number }[]>`
    SELECT b.letter_id::text AS "letterId", b.number FROM anonymous_batch b
    WHERE b.letter_id = ANY (${[...letterIds]}::uuid[]) AND b.published_on IS NULL AND EXISTS (
      SELECT 1 FROM pending_anonymous_signature p WHERE p.letter_id = b.letter_id AND p.batch = b.number)`;
  const places = batches.flatMap(({ letterId, number }) => {
    try {
      return { letterId, batch: number, blindIndex: pendingIndex(letterId, number, receiptHash) };
    } catch (error) {
      // The batch was published in between: what waited in it is shown.
      if (error instanceof KeyUnavailableError) return [];
      throw error;
    }
  });
  const found = await db.pendingAnonymousSignature.findFirst({ where: { OR: places }, select: { letterId: true } });
  return found?.letterId ?? null;
}
