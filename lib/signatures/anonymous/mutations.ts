import { addHours, dateOf, dayOf, now } from '@/lib/platform/clock';
import { bytes, Prisma, type Db } from '@/lib/platform/db';
import { seal } from '@/lib/platform/keyring/keyring';
import { holdOpenBatch } from '../batches/mutations';
import { pendingKey } from '../keys';
import { signatureContext, type Pending, type VerificationLevel } from '../rules';
import { pendingIndex } from './queries';

const WITHDRAWN_AFTER_DAYS = 7;

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
 * Withdraws an anonymous signature: one that waits is deleted at once, and nobody outside can tell; one that is shown is
 * deleted with the next batch or after a week, so that its absence does not tell the moment. Null when there is none.
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
    data: { withdrawnBy: dateOf(addHours(now(), WITHDRAWN_AFTER_DAYS * 24)) },
  });
  if (withdrawn.count > 0) return 'with-next-batch';
  const again = await tx.anonymousSignature.findUnique({
    where: { letterId_receiptHash: { letterId, receiptHash: bytes(receiptHash) } },
  });
  return again && 'with-next-batch';
}

/** A withdrawn signature that was deleted; both are null where it was not attributed to an employer. */
export type WithdrawnSignature = { employerId: string | null; verificationLevel: VerificationLevel | null };

/** Deletes the withdrawn signatures: all, or those whose week has passed. */
export function deleteWithdrawn(tx: Db, letterId: string, due: 'all' | 'overdue'): Promise<WithdrawnSignature[]> {
  const isDue = due === 'all' ? Prisma.sql`IS NOT NULL` : Prisma.sql`<= ${dayOf(now())}::date`;
  // One statement: a finalized letter has no batch to lock, and of two workers only the one that deletes a row counts it.
  return tx.$queryRaw<WithdrawnSignature[]>`
    DELETE FROM anonymous_signature WHERE letter_id = ${letterId}::uuid AND withdrawn_by ${isDue}
    RETURNING employer_id::text AS "employerId", verification_level::text AS "verificationLevel"`;
}
