/** The rows of a batch on their way from waiting to standing; part of a flush, which holds the batch. */
import { randomUUID } from 'node:crypto';
import { dateOf, now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { opener, sealer } from '@/lib/platform/keyring/keyring';
import { hiddenKey, pendingKey } from '@/lib/signatures/keys';
import { pendingSchema, signatureContext, type Hidden } from '../rules';
import { shuffled } from '../attribution/rules';

type Waiting = Hidden & { receiptHash: Uint8Array<ArrayBuffer> };

/** What waits, opened: without those whose receipt stands already, which no row may have twice. */
export async function decryptPending(tx: Db, letterId: string, batch: number): Promise<Waiting[]> {
  const rows = await tx.pendingAnonymousSignature.findMany({ where: { letterId, batch } });
  const open = opener(pendingKey(letterId, batch));
  const waiting = rows.map(({ sealed }) => {
    const { receiptHash, ...hidden } = pendingSchema.parse(open(signatureContext.pending, sealed));
    return { ...hidden, receiptHash: new Uint8Array(Buffer.from(receiptHash, 'hex')) };
  });
  const published = await tx.$queryRaw<{ hash: string }[]>`
    SELECT encode(receipt_hash, 'hex') AS hash FROM anonymous_signature
    WHERE letter_id = ${letterId}::uuid AND receipt_hash = ANY(${waiting.map(({ receiptHash }) => receiptHash)}::bytea[])`;
  const taken = new Set(published.map(({ hash }) => hash));
  return waiting.filter(({ receiptHash }) => !taken.has(Buffer.from(receiptHash).toString('hex')));
}

/** Returns how many went in: whatever a row is, it must not keep its whole batch from being published. */
export async function insertPublished(
  tx: Db,
  letterId: string,
  batch: number,
  waiting: readonly Waiting[],
): Promise<number> {
  const publishedOn = dateOf(now());
  const seal = sealer(hiddenKey(letterId));
  const rows = waiting.map(({ receiptHash, ...hidden }) => ({
    letterId,
    id: randomUUID(),
    batch,
    publishedOn,
    hidden: seal(signatureContext.hidden, hidden),
    receiptHash,
  }));
  await tx.pendingAnonymousSignature.deleteMany({ where: { letterId, batch } });
  return (await tx.anonymousSignature.createMany({ data: shuffled(rows), skipDuplicates: true })).count;
}
