import { dateOf, now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { shuffled } from '../attribution/rules';
import type { PublishableSignature } from './queries';

/** Turns what waits for a batch into published rows, in random order. Part of the transaction that locked the batch. */
export async function publishPending(
  tx: Db,
  letterId: string,
  batch: number,
  signatures: readonly PublishableSignature[],
): Promise<void> {
  const rows = shuffled(signatures);
  await tx.pendingAnonymousSignature.deleteMany({ where: { letterId, batch } });
  await tx.$executeRaw`
    INSERT INTO anonymous_signature (letter_id, id, batch, published_on, hidden, receipt_hash)
    SELECT ${letterId}::uuid, id, ${batch}, ${dateOf(now())}::date, hidden, receipt_hash
    FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ hidden }) => hidden)}::bytea[],
      ${rows.map(({ receiptHash }) => receiptHash)}::bytea[]
    ) AS row (id, hidden, receipt_hash)`;
}
