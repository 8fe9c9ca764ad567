/** Batches of anonymous signatures: one is open while its letter takes signatures, and each has a key of its own. */
import { dateOf, now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { registerKey, revokeKey } from '@/lib/platform/keyring/fingerprints';
import { pendingKey } from '../keys';
import type { AnonymousChange } from '../withdrawals/mutations';

/** Opens a batch. `revisions` are the hashes of the texts that are signed while it gathers. */
export async function openBatch(tx: Db, letterId: string, number: number, revisions: string[]): Promise<void> {
  await tx.anonymousBatch.create({ data: { letterId, number, revisions } });
  await registerKey(tx, pendingKey(letterId, number));
}

/**
 * The open batch of a letter, locked until the transaction ends. Whoever signs holds its row shared until the commit: once
 * it is locked, everything that waits can be seen and nothing more comes.
 */
export async function lockOpenBatch(tx: Db, letterId: string): Promise<{ number: number; revisions: string[] } | null> {
  const [batch] = await tx.$queryRaw<{ number: number; revisions: string[] }[]>`
    SELECT number, revisions FROM anonymous_batch
    WHERE letter_id = ${letterId}::uuid AND published_on IS NULL FOR UPDATE`;
  return batch ?? null;
}

/**
 * The number of a letter's open batch, held so that it is not published before the caller's transaction ends. Null when
 * the letter takes no more signatures.
 */
export async function holdOpenBatch(tx: Db, letterId: string): Promise<number | null> {
  const hold = () => tx.$queryRaw<{ number: number }[]>`
    SELECT number FROM anonymous_batch WHERE letter_id = ${letterId}::uuid AND published_on IS NULL FOR SHARE`;
  // A batch that was published while we waited for its row has a successor, which only another query can see.
  const [batch] = await hold();
  return (batch ?? (await hold())[0])?.number ?? null;
}

/** Records that a batch is published, and revokes its key. */
export async function closeBatch(tx: Db, letterId: string, number: number, size: number): Promise<void> {
  const where = { letterId_number: { letterId, number } };
  await tx.anonymousBatch.update({ where, data: { publishedOn: dateOf(now()), size } });
  await revokeKey(tx, pendingKey(letterId, number));
}

/** A batch lists the revisions that were open while it gathered; its rows carry none. */
export async function addRevisionToOpenBatch(tx: Db, letterId: string, hash: string): Promise<void> {
  const add = () => tx.$executeRaw`
    UPDATE anonymous_batch SET revisions = array_append(revisions, ${hash})
    WHERE letter_id = ${letterId}::uuid AND published_on IS NULL AND NOT ${hash} = ANY (revisions)`;
  // A batch that was published while we waited for its row has a successor, which only another query can see.
  if ((await add()) === 0) await add();
}

/** Revokes the keys of all batches of a letter. */
export async function revokeBatchKeys(tx: Db, letterId: string): Promise<void> {
  const batches = await tx.anonymousBatch.findMany({ where: { letterId }, select: { number: true } });
  for (const { number } of batches) await revokeKey(tx, pendingKey(letterId, number));
}

/**
 * Decides that a published batch is to be removed, or restored, at the next check of the batches. False where there is none
 * or where that was decided before.
 */
export async function decideBatch(tx: Db, letterId: string, number: number, toRemove: boolean): Promise<boolean> {
  const where = { letterId, number, publishedOn: { not: null }, toRemove: !toRemove };
  return (await tx.anonymousBatch.updateMany({ where, data: { toRemove } })).count > 0;
}

/**
 * Removes and restores the batches for which that was decided, and returns what it changes. Their signatures stay attributed
 * as they are, and keep their places in the groups.
 */
export async function applyDecisions(tx: Db, letterId: string): Promise<AnonymousChange[]> {
  const decided = await tx.$queryRaw<{ number: number }[]>`
    UPDATE anonymous_batch SET removed = to_remove
    WHERE letter_id = ${letterId}::uuid AND removed <> to_remove RETURNING number`;
  if (decided.length === 0) return [];
  return tx.$queryRaw<AnonymousChange[]>`
    WITH changed AS (
      UPDATE anonymous_signature s SET removed = b.removed FROM anonymous_batch b
      WHERE s.letter_id = ${letterId}::uuid AND b.letter_id = s.letter_id AND b.number = s.batch
        AND s.batch = ANY (${decided.map(({ number }) => number)}::int[]) AND s.removed <> b.removed
      RETURNING s.employer_id, s.verification_level, CASE WHEN s.removed THEN -1 ELSE 1 END AS step
    )
    SELECT employer_id::text AS "employerId", verification_level::text AS "verificationLevel", sum(step)::int AS "by"
    FROM changed GROUP BY employer_id, verification_level`;
}
