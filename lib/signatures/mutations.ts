import { dateOf, now } from '@/lib/platform/clock';
import { bytes, type Db } from '@/lib/platform/db';
import { journal } from '@/lib/tallies/mutations';
import { isVerified, searchKey, standingAfter, type Standing } from './rules';
import type { Relation } from './schema';

export type NewNamedSignature = {
  name: string;
  relation: Relation;
  role: string;
  employerId: string;
  standing: Standing;
  revision: string;
  locale: string;
  receiptHash: Uint8Array<ArrayBuffer>;
  /** The address tag that this signature holds; withdrawing frees it. */
  tag: Uint8Array<ArrayBuffer>;
};

type Counted = { employerId: string; standing: Standing };

const counts = ({ employerId, standing }: Counted, sign: 1 | -1) => ({
  employerId,
  total: sign,
  verified: isVerified(standing) ? sign : 0,
});

/** Puts a confirmed signature under the letter. Returns its id. */
export async function addNamed(tx: Db, letterId: string, signature: NewNamedSignature): Promise<string> {
  const { id } = await tx.namedSignature.create({
    data: { letterId, ...signature, nameKey: searchKey(signature.name), signedOn: dateOf(now()) },
    select: { id: true },
  });
  await journal(tx, letterId, [counts(signature, 1)]);
  return id;
}

/** Takes signatures out of sight; they stay, so that they can be put back. Returns the ids that this changed. */
export const removeNamed = (tx: Db, letterId: string, ids: readonly string[]): Promise<string[]> =>
  turn(tx, letterId, ids, 'shown', 'removed');

/** Undoes `removeNamed`. Returns the ids that this changed. */
export const putBackNamed = (tx: Db, letterId: string, ids: readonly string[]): Promise<string[]> =>
  turn(tx, letterId, ids, 'removed', 'shown');

async function turn(
  tx: Db,
  letterId: string,
  ids: readonly string[],
  from: 'shown' | 'removed',
  to: 'shown' | 'removed',
) {
  const turned = await tx.namedSignature.updateManyAndReturn({
    where: { letterId, id: { in: [...ids] }, state: from },
    data: { state: to },
    select: { id: true, employerId: true, standing: true },
  });
  await journal(
    tx,
    letterId,
    turned.map((row) => counts(row, to === 'shown' ? 1 : -1)),
  );
  return turned.map(({ id }) => id);
}

/** What a signer may correct with the receipt. */
export type Correction = { relation: Relation; role: string; employerId: string };

/** Corrects one named signature, and the figures with it. False when there is none with this receipt. */
export async function correctNamed(
  tx: Db,
  letterId: string,
  receiptHash: Uint8Array<ArrayBuffer>,
  correction: Correction,
): Promise<boolean> {
  const [before] = await tx.$queryRaw<{ employerId: string; standing: Standing; state: string }[]>`
    SELECT employer_id::text AS "employerId", standing::text, state::text FROM named_signature
    WHERE letter_id = ${letterId}::uuid AND receipt_hash = ${receiptHash} FOR UPDATE`;
  if (!before) return false;
  const standing = standingAfter(before.standing, correction.employerId === before.employerId);
  const after = { ...correction, standing };
  await tx.namedSignature.update({ where: { letterId_receiptHash: { letterId, receiptHash } }, data: after });
  if (before.state === 'shown') await journal(tx, letterId, [counts(before, -1), counts(after, 1)]);
  return true;
}

/**
 * Deletes one named signature. Returns the tag that it held and whether it had been removed, null when there is none with
 * this receipt.
 */
export async function withdrawNamed(
  tx: Db,
  letterId: string,
  receiptHash: Uint8Array<ArrayBuffer>,
): Promise<{ tag: Uint8Array<ArrayBuffer>; removed: boolean } | null> {
  // One statement: of fifty withdrawals at once one deletes the row, and only that one counts it.
  const [gone] = await tx.$queryRaw<{ employerId: string; standing: Standing; state: string; tag: Uint8Array }[]>`
    DELETE FROM named_signature WHERE letter_id = ${letterId}::uuid AND receipt_hash = ${receiptHash}
    RETURNING employer_id::text AS "employerId", standing::text, state::text, tag`;
  if (!gone) return null;
  if (gone.state === 'shown') await journal(tx, letterId, [counts(gone, -1)]);
  return { tag: bytes(gone.tag), removed: gone.state === 'removed' };
}
