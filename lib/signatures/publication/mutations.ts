/**
 * Publishing anonymous signatures, ten or more at a time (docs/threat-model.md). One transaction writes a whole batch in
 * random order under one transaction id; then the batch's key dies, and with it all that led from a row to its start.
 */
import { endOfGrace } from '@/lib/letters/rules';
import { dateOf, dayOf, now } from '@/lib/platform/clock';
import { inTransaction, Prisma, type Db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { revokeKey } from '@/lib/platform/keyring/fingerprints';
import { destroyKey } from '@/lib/platform/keyring/keyring';
import { pendingKey } from '@/lib/signatures/keys';
import { countPublishedBatch } from '@/lib/tallies/mutations';
import { openBatch } from '../batches/mutations';
import { attributeHidden } from '../attribution/mutations';
import { decryptPending, insertPublished } from '../pending/mutations';
import { isVerified, type VerificationLevel } from '../rules';
import type { Attribution } from '../attribution/rules';

type Batch = { number: number; revisions: string[] };

type Look = 'usual' | 'none' | 'last';

/** What may be published of the letter now. Held, so that its closing date stays where it is until the transaction ends. */
async function lookDue(tx: Db, letterId: string): Promise<Look> {
  const [letter] = await tx.$queryRaw<{ closesAt: Date }[]>`
    SELECT closes_at AS "closesAt" FROM letter WHERE id = ${letterId}::uuid FOR SHARE`;
  if (!letter) return 'none';
  if (now() < letter.closesAt) return 'usual';
  // What waits at closing is published together when the grace time ends.
  return now() < endOfGrace(letter.closesAt) ? 'none' : 'last';
}

async function holdOpenBatch(tx: Db, letterId: string): Promise<Batch | null> {
  // Whoever signs holds this row shared until the commit: from here on all that waited is to be seen, and no more comes.
  const [row] = await tx.$queryRaw<Batch[]>`
    SELECT number, revisions FROM anonymous_batch
    WHERE letter_id = ${letterId}::uuid AND published_on IS NULL FOR UPDATE`;
  return row ?? null;
}

type Gone = { employerId: string | null; verificationLevel: VerificationLevel | null };

async function deleteWithdrawn(tx: Db, letterId: string, due: 'all' | 'overdue'): Promise<Gone[]> {
  const isDue = due === 'all' ? Prisma.sql`IS NOT NULL` : Prisma.sql`<= ${dayOf(now())}::date`;
  // One statement: after the last flush no batch is held, and of two workers only the one that deletes a row counts it.
  return tx.$queryRaw<Gone[]>`
    DELETE FROM anonymous_signature WHERE letter_id = ${letterId}::uuid AND withdrawn_by ${isDue}
    RETURNING employer_id::text AS "employerId", verification_level::text AS "verificationLevel"`;
}

async function countChanges(
  tx: Db,
  letterId: string,
  batch: number,
  added: number,
  forward: Attribution[],
  gone: Gone[],
) {
  const shown = [
    ...forward.map(({ employerId, verificationLevel, ids }) => ({ employerId, verificationLevel, by: ids.length })),
    ...gone.flatMap(({ employerId, verificationLevel }) =>
      employerId && verificationLevel ? [{ employerId, verificationLevel, by: -1 }] : [],
    ),
  ].map(({ employerId, verificationLevel, by }) => ({
    employerId,
    total: by,
    verified: isVerified(verificationLevel) ? by : 0,
  }));
  const underNames = shown.reduce((sum, { total }) => sum + total, 0);
  await countPublishedBatch(tx, letterId, {
    employers: shown,
    total: added - gone.length,
    verified: shown.reduce((sum, { verified }) => sum + verified, 0),
    notShown: added - gone.length - underNames,
    batch,
  });
}

async function closeBatch(
  tx: Db,
  letterId: string,
  { number, revisions }: Batch,
  size: number,
  last: boolean,
): Promise<void> {
  const where = { letterId_number: { letterId, number } };
  await tx.anonymousBatch.update({ where, data: { publishedOn: dateOf(now()), size } });
  await revokeKey(tx, pendingKey(letterId, number));
  if (last) return;
  await openBatch(tx, letterId, number + 1, revisions.slice(-1));
}

/**
 * One look at a letter's open batch: publishes it when at least `BATCH_SIZE` wait; between closing and the end of the
 * grace time nothing, and from then on whatever waits, with no further batch. Returns how many were published, null when
 * it was left as it is.
 */
export async function publishBatch(letterId: string): Promise<number | null> {
  const flushed = await inTransaction(async (tx) => {
    // The letter before its batch, as those who publish a revision hold them: neither waits for the other's.
    const look = await lookDue(tx, letterId);
    const batch = look === 'none' ? null : await holdOpenBatch(tx, letterId);
    if (!batch) return null;
    const enough = (count: number) => look === 'last' || count >= env().BATCH_SIZE;
    if (!enough(await tx.pendingAnonymousSignature.count({ where: { letterId, batch: batch.number } }))) return null;
    // Counted again without doubles: a batch is never smaller than it says.
    const waiting = await decryptPending(tx, letterId, batch.number);
    if (!enough(waiting.length)) return null;
    const gone = await deleteWithdrawn(tx, letterId, 'all');
    const added = await insertPublished(tx, letterId, batch.number, waiting);
    const forward = await attributeHidden(tx, letterId);
    await closeBatch(tx, letterId, batch, added, look === 'last');
    await countChanges(tx, letterId, added > 0 ? batch.number : 0, added, forward, gone);
    return { batch: batch.number, added };
  });
  if (!flushed) return null;
  destroyKey(pendingKey(letterId, flushed.batch));
  return flushed.added;
}

/** Deletes the withdrawn ones whose week has passed; after the last flush every withdrawn one, at the next look. */
export function deleteOverdueWithdrawals(letterId: string, settled: boolean): Promise<number> {
  return inTransaction(async (tx) => {
    await holdOpenBatch(tx, letterId);
    const gone = await deleteWithdrawn(tx, letterId, settled ? 'all' : 'overdue');
    if (gone.length > 0) await countChanges(tx, letterId, 0, 0, [], gone);
    return gone.length;
  });
}
