import { addHours, dateOf, now } from '@/lib/platform/clock';
import { bytes, type Db } from '@/lib/platform/db';
import { seal } from '@/lib/platform/keyring/keyring';
import { holdOpenBatch } from '../batches/mutations';
import { pendingKey } from '../keys';
import { signatureContext, type Pending } from '../rules';
import { pendingIndex } from './queries';

const ERASED_AFTER_DAYS = 7;

/**
 * Adds a signature, sealed, to those that wait for the open batch. From here on nothing links it to an email address but
 * the commit that wrote both, and when the batch is published its key is destroyed. Says why not when the letter takes no
 * more, or when another signature has this receipt.
 */
export async function addPending(
  tx: Db,
  letterId: string,
  pending: Omit<Pending, 'receiptHash'>,
  receiptHash: Uint8Array,
): Promise<'added' | 'closed' | 'receipt-used'> {
  const batch = await holdOpenBatch(tx, letterId);
  if (batch === null) return 'closed';
  // Looked for while the batch is held: what waited in the one before is published by now, and none is in between.
  const where = { letterId_receiptHash: { letterId, receiptHash: bytes(receiptHash) } };
  if (await tx.anonymousSignature.findUnique({ where, select: { id: true } })) return 'receipt-used';
  const sealed = seal(pendingKey(letterId, batch), signatureContext.pending, {
    ...pending,
    receiptHash: Buffer.from(receiptHash).toString('hex'),
  });
  const made = await tx.pendingAnonymousSignature.createMany({
    data: [{ letterId, batch, blindIndex: pendingIndex(letterId, batch, receiptHash), sealed }],
    skipDuplicates: true,
  });
  return made.count > 0 ? 'added' : 'receipt-used';
}

/**
 * Withdraws an anonymous signature: one that waits is deleted at once, and nobody outside can tell; one that is shown leaves
 * with a batch, as `lib/signatures/withdrawals` says, so that its absence tells nothing. Null when there is none.
 */
export async function withdrawAnonymous(
  tx: Db,
  letterId: string,
  receiptHash: Uint8Array,
): Promise<'withdrawn' | 'with-next-batch' | null> {
  const batch = await holdOpenBatch(tx, letterId);
  if (batch !== null) {
    const where = { letterId, batch, blindIndex: pendingIndex(letterId, batch, receiptHash) };
    if ((await tx.pendingAnonymousSignature.deleteMany({ where })).count > 0) return 'withdrawn';
  }
  const withdrawn = await tx.anonymousSignature.updateMany({
    where: { letterId, receiptHash: bytes(receiptHash), withdrawnBy: null },
    data: { withdrawnBy: dateOf(addHours(now(), ERASED_AFTER_DAYS * 24)) },
  });
  if (withdrawn.count > 0) return 'with-next-batch';
  const again = await tx.anonymousSignature.findUnique({
    where: { letterId_receiptHash: { letterId, receiptHash: bytes(receiptHash) } },
  });
  return again && 'with-next-batch';
}
