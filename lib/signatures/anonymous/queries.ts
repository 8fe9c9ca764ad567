import { bytes, type Db } from '@/lib/platform/db';
import { KeyUnavailableError, blindIndex } from '@/lib/platform/keyring/keyring';
import { openBatchNumber } from '../batches/queries';
import { pendingKey } from '../keys';

/** How a signature that waits is found by its receipt. Throws `KeyUnavailableError` once its batch is published. */
export const pendingIndex = (letterId: string, batch: number, receiptHash: Uint8Array) =>
  blindIndex(pendingKey(letterId, batch), receiptHash);

/** Where the receipt finds an anonymous signature. */
export type AnonymousByReceipt =
  { state: 'waiting' } | { state: 'shown'; employerId: string | null; withdrawing: boolean };

async function waits(db: Db, letterId: string, receiptHash: Uint8Array): Promise<boolean> {
  const batch = await openBatchNumber(db, letterId);
  if (batch === null) return false;
  try {
    const where = { letterId, batch, blindIndex: pendingIndex(letterId, batch, receiptHash) };
    return (await db.pendingAnonymousSignature.findUnique({ where: { letterId_batch_blindIndex: where } })) !== null;
  } catch (error) {
    // The batch was published in between: what waited is shown.
    if (error instanceof KeyUnavailableError) return false;
    throw error;
  }
}

/** Finds an anonymous signature by its receipt, waiting or shown; null when there is none. */
export async function findAnonymous(
  db: Db,
  letterId: string,
  receiptHash: Uint8Array,
): Promise<AnonymousByReceipt | null> {
  if (await waits(db, letterId, receiptHash)) return { state: 'waiting' };
  const shown = await db.anonymousSignature.findUnique({
    where: { letterId_receiptHash: { letterId, receiptHash: bytes(receiptHash) } },
  });
  return shown && { state: 'shown', employerId: shown.employerId, withdrawing: shown.withdrawnBy !== null };
}
