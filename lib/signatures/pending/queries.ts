/** Signatures that wait for their batch. Only publishing the batch decrypts them. */
import { randomUUID } from 'node:crypto';
import type { Db } from '@/lib/platform/db';
import { opener, sealer, type Sealed } from '@/lib/platform/keyring/keyring';
import type { HiddenSignature } from '../attribution/rules';
import { hiddenKey, pendingKey } from '../keys';
import { pendingSchema, signatureContext } from '../rules';

/** A signature as it will be published: under an id of its own, with its employer sealed for as long as it is hidden. */
export type PublishableSignature = HiddenSignature & { hidden: Sealed; receiptHash: Uint8Array<ArrayBuffer> };

/** By the pending row's blind index, in hexadecimal. */
export type PendingByIndex = ReadonlyMap<string, PublishableSignature>;

const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');

/** How many signatures wait for a batch. Nobody outside may learn it. */
export const countPending = (db: Db, letterId: string, batch: number): Promise<number> =>
  db.pendingAnonymousSignature.count({ where: { letterId, batch } });

/**
 * Decrypts what waits for a batch. `before` is what an earlier call returned: only what came since is decrypted, and what
 * was withdrawn since is left out. So is what has the receipt of a published signature, which no row may have twice.
 */
export async function decryptPending(
  db: Db,
  letterId: string,
  batch: number,
  before: PendingByIndex = new Map(),
): Promise<PendingByIndex> {
  const indexes = await db.pendingAnonymousSignature.findMany({
    where: { letterId, batch },
    select: { blindIndex: true },
  });
  const added = indexes.flatMap(({ blindIndex }) => (before.has(hex(blindIndex)) ? [] : [blindIndex]));
  const rows = await db.$queryRaw<{ blindIndex: Uint8Array; sealed: Uint8Array }[]>`
    SELECT blind_index AS "blindIndex", sealed FROM pending_anonymous_signature
    WHERE letter_id = ${letterId}::uuid AND batch = ${batch} AND blind_index = ANY(${added}::bytea[])`;
  const open = opener(pendingKey(letterId, batch));
  const seal = sealer(hiddenKey(letterId));
  const decrypted = new Map(
    rows.map(({ blindIndex, sealed }) => {
      const { receiptHash, ...hidden } = pendingSchema.parse(open(signatureContext.pending, sealed));
      const signature = {
        id: randomUUID(),
        ...hidden,
        hidden: seal(signatureContext.hidden, hidden),
        receiptHash: new Uint8Array(Buffer.from(receiptHash, 'hex')),
      };
      return [hex(blindIndex), signature];
    }),
  );
  const pending = indexes.flatMap(({ blindIndex }) => {
    const index = hex(blindIndex);
    const signature = before.get(index) ?? decrypted.get(index);
    return signature ? [[index, signature] as const] : [];
  });
  const published = await publishedReceipts(
    db,
    letterId,
    pending.map(([, { receiptHash }]) => receiptHash),
  );
  return new Map(pending.filter(([, { receiptHash }]) => !published.has(hex(receiptHash))));
}

async function publishedReceipts(db: Db, letterId: string, hashes: readonly Uint8Array[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ hash: string }[]>`
    SELECT encode(receipt_hash, 'hex') AS hash FROM anonymous_signature
    WHERE letter_id = ${letterId}::uuid AND receipt_hash = ANY(${hashes}::bytea[])`;
  return new Set(rows.map(({ hash }) => hash));
}
