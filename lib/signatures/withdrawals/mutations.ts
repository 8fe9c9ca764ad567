import { dayOf, now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { GROUP_SIZE } from '@/lib/tallies/rules';
import type { VerificationLevel } from '../rules';
import { leavingAttributed, leavingHidden } from './rules';

/** Anonymous signatures of one employer and verification level that were added or taken away; both are null where hidden. */
export type AnonymousChange = {
  employerId: string | null;
  verificationLevel: VerificationLevel | null;
  by: number;
};

type Group = Omit<AnonymousChange, 'by'> & { shown: number; withdrawn: number };

/**
 * Erases what belongs to the signers whose withdrawal is a week old: the receipt's hash and the hidden employer. What is left
 * of a signature is one that counts, until it may leave.
 */
export async function eraseOverdue(tx: Db, letterId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE anonymous_signature
    SET hidden = NULL, receipt_hash = sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
      withdrawn_by = '9999-12-31'
    WHERE letter_id = ${letterId}::uuid AND withdrawn_by <= ${dayOf(now())}::date`;
}

/** Deletes the withdrawn signatures that may leave with a batch of `published` ones, and returns what that changes. */
export async function deleteLeaving(
  tx: Db,
  letterId: string,
  batch: { published: number; batchSize: number },
): Promise<AnonymousChange[]> {
  // Held before they are counted: of two workers the second one counts what the first one has left.
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM anonymous_signature
    WHERE letter_id = ${letterId}::uuid AND withdrawn_by IS NOT NULL AND NOT removed FOR UPDATE`;
  if (held.length === 0) return [];
  const changes: AnonymousChange[] = [];
  for (const group of await withdrawnGroups(tx, letterId)) {
    const { employerId, verificationLevel, shown, withdrawn } = group;
    const leaving =
      employerId === null
        ? leavingHidden(withdrawn, batch.published, batch.batchSize)
        : leavingAttributed(shown, withdrawn);
    if (leaving === 0) continue;
    await deleteWithdrawn(tx, letterId, group, leaving);
    if (employerId !== null) await reduceGroups(tx, letterId, group, leaving);
    changes.push({ employerId, verificationLevel, by: -leaving });
  }
  return changes;
}

/** The groups in which somebody withdrew, with how many they are. */
const withdrawnGroups = (tx: Db, letterId: string): Promise<Group[]> => tx.$queryRaw<Group[]>`
  SELECT employer_id::text AS "employerId", verification_level::text AS "verificationLevel",
    count(*)::int AS shown, (count(*) FILTER (WHERE withdrawn_by IS NOT NULL))::int AS withdrawn
  FROM anonymous_signature WHERE letter_id = ${letterId}::uuid AND NOT removed
  GROUP BY employer_id, verification_level HAVING count(*) FILTER (WHERE withdrawn_by IS NOT NULL) > 0`;

/** Deletes so many of a group's withdrawn signatures, those who withdrew first before the others. */
async function deleteWithdrawn(
  tx: Db,
  letterId: string,
  { employerId, verificationLevel }: Group,
  count: number,
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM anonymous_signature WHERE letter_id = ${letterId}::uuid AND id IN (
      SELECT id FROM anonymous_signature
      WHERE letter_id = ${letterId}::uuid AND withdrawn_by IS NOT NULL AND NOT removed
        AND employer_id IS NOT DISTINCT FROM ${employerId}::uuid
        AND verification_level IS NOT DISTINCT FROM ${verificationLevel}::verification_level
      ORDER BY (withdrawn_by = '9999-12-31') DESC, withdrawn_by, id LIMIT ${count})`;
}

/** So that the next five are attributed when they are there, and after everybody withdrew the next ten. */
async function reduceGroups(
  tx: Db,
  letterId: string,
  { employerId, verificationLevel, shown }: Group,
  leaving: number,
): Promise<void> {
  const groups = leaving === shown ? null : leaving / GROUP_SIZE;
  await tx.$executeRaw`
    UPDATE employer_attribution SET groups = CASE WHEN ${groups}::int IS NULL THEN 0 ELSE greatest(1, groups - ${groups}::int) END
    WHERE letter_id = ${letterId}::uuid AND employer_id = ${employerId}::uuid
      AND verification_level = ${verificationLevel}::verification_level`;
}
