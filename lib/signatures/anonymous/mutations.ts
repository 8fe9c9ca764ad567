import { addHours, dateOf, now } from '@/lib/platform/clock';
import { bytes, type Db } from '@/lib/platform/db';
import { seal } from '@/lib/platform/keyring/keyring';
import { pendingKey } from '@/lib/signatures/keys';
import { pendingIndex } from './queries';
import { signatureContext, type Pending } from '../rules';

const WITHDRAWN_AFTER_DAYS = 7;

/** The open batch of a letter, held so that no flush can close it before the caller's transaction ends. */
async function openBatch(tx: Db, letterId: string): Promise<number | null> {
  const look = () => tx.$queryRaw<{ number: number }[]>`
    SELECT number FROM anonymous_batch WHERE letter_id = ${letterId}::uuid AND published_on IS NULL FOR SHARE`;
  // A flush that ended while we waited for its row has opened the next batch, which only a new look can see.
  const [row] = await look();
  return (row ?? (await look())[0])?.number ?? null;
}

/**
 * Lays a signature, sealed, beside those that wait for the next flush. From here on nothing joins it to an address but
 * the commit that wrote both, and at the flush its key dies. Says why not when the letter takes no more, or when another
 * signature has this receipt.
 */
export async function addPending(
  tx: Db,
  letterId: string,
  pending: Omit<Pending, 'receiptHash'>,
  receiptHash: Uint8Array,
): Promise<'added' | 'closed' | 'receipt-used'> {
  const batch = await openBatch(tx, letterId);
  if (batch === null) return 'closed';
  // Looked for while the batch is held: what waited in the one before stands by now, and no flush comes in between.
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
 * Withdraws an anonymous signature: one that waits is gone at once, and nobody outside can tell; one that is shown goes
 * with the next flush or after a week, so that its leaving does not point at the moment. Null when there is none.
 */
export async function withdrawAnonymous(
  tx: Db,
  letterId: string,
  receiptHash: Uint8Array,
): Promise<'gone' | 'with-next-batch' | null> {
  const batch = await openBatch(tx, letterId);
  if (batch !== null) {
    const where = { letterId, batch, blindIndex: pendingIndex(letterId, batch, receiptHash) };
    if ((await tx.pendingAnonymousSignature.deleteMany({ where })).count > 0) return 'gone';
  }
  const marked = await tx.anonymousSignature.updateMany({
    where: { letterId, receiptHash: bytes(receiptHash), withdrawnBy: null },
    data: { withdrawnBy: dateOf(addHours(now(), WITHDRAWN_AFTER_DAYS * 24)) },
  });
  if (marked.count > 0) return 'with-next-batch';
  const again = await tx.anonymousSignature.findUnique({
    where: { letterId_receiptHash: { letterId, receiptHash: bytes(receiptHash) } },
  });
  return again && 'with-next-batch';
}
