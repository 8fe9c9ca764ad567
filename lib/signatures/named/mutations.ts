import { dateOf, now } from '@/lib/platform/clock';
import { bytes, type Db } from '@/lib/platform/db';
import { recordChange } from '@/lib/tallies/mutations';
import type { NamedContent, NamedCorrection } from '../model';
import type { NamedState } from './queries';
import { nameKey } from '../names/rules';
import { isVerified, verificationAfterCorrection, type VerificationLevel } from '../rules';

/** What was confirmed, under the employer that it came to. */
export type NewNamedSignature = Omit<NamedContent, 'employer'> & {
  employerId: string;
  locale: string;
  receiptHash: Uint8Array<ArrayBuffer>;
  /** The address token of this signature; withdrawing releases it. */
  addressToken: Uint8Array<ArrayBuffer>;
};

type Counted = { employerId: string; verificationLevel: VerificationLevel };

const counts = ({ employerId, verificationLevel }: Counted, sign: 1 | -1) => ({
  employerId,
  total: sign,
  verified: isVerified(verificationLevel) ? sign : 0,
});

/** Publishes a confirmed signature; one that is held is neither shown nor counted. Returns its id. */
export async function insertNamed(
  tx: Db,
  letterId: string,
  signature: NewNamedSignature,
  state: 'shown' | 'held' = 'shown',
): Promise<string> {
  const { id } = await tx.namedSignature.create({
    data: { letterId, ...signature, nameKey: nameKey(signature.name), signedOn: dateOf(now()), state },
    select: { id: true },
  });
  if (state === 'shown') await recordChange(tx, letterId, [counts(signature, 1)]);
  return id;
}

/** Hides signatures; the rows stay, so that they can be restored. Returns the ids that this changed. */
export const removeNamed = (tx: Db, letterId: string, ids: readonly string[]): Promise<string[]> =>
  changeState(tx, letterId, ids, 'shown', 'removed');

/** Undoes `removeNamed`. Returns the ids that this changed. */
export const restoreNamed = (tx: Db, letterId: string, ids: readonly string[]): Promise<string[]> =>
  changeState(tx, letterId, ids, 'removed', 'shown');

/** Changes the state of those of the signatures that are in `from`, and the figures with it. Returns the ids that this changed. */
export async function changeState(
  tx: Db,
  letterId: string,
  ids: readonly string[],
  from: NamedState,
  to: NamedState,
): Promise<string[]> {
  const changed = await tx.namedSignature.updateManyAndReturn({
    where: { letterId, id: { in: [...ids] }, state: from },
    data: { state: to },
    select: { id: true, employerId: true, verificationLevel: true },
  });
  const shown = Number(to === 'shown') - Number(from === 'shown');
  if (shown === 1 || shown === -1)
    await recordChange(
      tx,
      letterId,
      changed.map((row) => counts(row, shown)),
    );
  return changed.map(({ id }) => id);
}

/** Corrects one named signature, and the figures with it. False when there is none with this receipt. */
export async function updateNamed(
  tx: Db,
  letterId: string,
  receiptHash: Uint8Array<ArrayBuffer>,
  correction: NamedCorrection,
): Promise<boolean> {
  const [before] = await tx.$queryRaw<{ employerId: string; verificationLevel: VerificationLevel; state: string }[]>`
    SELECT employer_id::text AS "employerId", verification_level::text AS "verificationLevel", state::text FROM named_signature
    WHERE letter_id = ${letterId}::uuid AND receipt_hash = ${receiptHash} FOR UPDATE`;
  if (!before) return false;
  const verificationLevel = verificationAfterCorrection(
    before.verificationLevel,
    correction.employerId === before.employerId,
  );
  const after = { ...correction, verificationLevel };
  await tx.namedSignature.update({ where: { letterId_receiptHash: { letterId, receiptHash } }, data: after });
  if (before.state === 'shown') await recordChange(tx, letterId, [counts(before, -1), counts(after, 1)]);
  return true;
}

/**
 * Deletes one named signature. Returns its address token and whether it had been removed, null when there is none with
 * this receipt.
 */
export async function withdrawNamed(
  tx: Db,
  letterId: string,
  receiptHash: Uint8Array<ArrayBuffer>,
): Promise<{ addressToken: Uint8Array<ArrayBuffer>; removed: boolean } | null> {
  // One statement: of fifty withdrawals at once one deletes the row, and only that one counts it.
  const [deleted] = await tx.$queryRaw<
    { employerId: string; verificationLevel: VerificationLevel; state: string; addressToken: Uint8Array }[]
  >`
    DELETE FROM named_signature WHERE letter_id = ${letterId}::uuid AND receipt_hash = ${receiptHash}
    RETURNING employer_id::text AS "employerId", verification_level::text AS "verificationLevel", state::text, address_token AS "addressToken"`;
  if (!deleted) return null;
  if (deleted.state === 'shown') await recordChange(tx, letterId, [counts(deleted, -1)]);
  return { addressToken: bytes(deleted.addressToken), removed: deleted.state === 'removed' };
}

/**
 * Gives the signature of an address token a new receipt; the old one, which may be in somebody else's hands, finds nothing
 * any more. False when there is none.
 */
export async function renewReceipt(
  tx: Db,
  letterId: string,
  addressToken: Uint8Array<ArrayBuffer>,
  receiptHash: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const { count } = await tx.namedSignature.updateMany({ where: { letterId, addressToken }, data: { receiptHash } });
  return count > 0;
}
