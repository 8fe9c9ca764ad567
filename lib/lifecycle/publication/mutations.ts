/**
 * Publishing anonymous signatures, ten or more at a time (docs/threat-model.md). One transaction writes a whole batch in
 * random order under one transaction id; then the batch's key is destroyed, and with it all that led from a row to its
 * start. Signers wait for the batch's row, so everything slow is done before it is locked.
 */
import { holdsBatch } from '@/lib/budgets/alerts/queries';
import { holdMoments, momentsOf } from '@/lib/letters/state/queries';
import { now } from '@/lib/platform/clock';
import { database, inLongTransaction, type Db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { destroyRevokedKeys } from '@/lib/platform/keyring/fingerprints';
import { runIsolated } from '@/lib/platform/scheduler';
import { attributeHidden } from '@/lib/signatures/attribution/mutations';
import { decryptHidden } from '@/lib/signatures/attribution/queries';
import type { Attribution, HiddenSignature } from '@/lib/signatures/attribution/rules';
import { applyDecisions, closeBatch, lockOpenBatch, openBatch } from '@/lib/signatures/batches/mutations';
import { openBatchNumber } from '@/lib/signatures/batches/queries';
import { publishPending } from '@/lib/signatures/pending/mutations';
import { countPending, decryptPending, type PendingByIndex } from '@/lib/signatures/pending/queries';
import { isVerified } from '@/lib/signatures/rules';
import { deleteLeaving, eraseOverdue, type AnonymousChange } from '@/lib/signatures/withdrawals/mutations';
import { countPublishedBatch } from '@/lib/tallies/mutations';
import { isBatch, publicationDue } from './rules';

/** What was decrypted before the batch is locked. */
type Prepared = { batch: number; pending: PendingByIndex; hidden: HiddenSignature[] };

async function prepare(db: Db, letterId: string): Promise<Prepared | null> {
  const moments = await momentsOf(db, letterId);
  const batch = moments && (await openBatchNumber(db, letterId));
  if (!moments || batch === null) return null;
  const count = await countPending(db, letterId, batch);
  const due = publicationDue(moments, now());
  if (!isBatch(due, count, env().BATCH_SIZE)) return null;
  // Until an organizer has looked at the alert, but no longer than the keys: the last batch waits for nobody.
  if (due === 'usual' && (await holdsBatch(db, letterId))) return null;
  return { batch, pending: await decryptPending(db, letterId, batch), hidden: await decryptHidden(db, letterId) };
}

async function publish(tx: Db, letterId: string, prepared: Prepared): Promise<number | null> {
  // The letter before its batch, as those who publish a revision hold them: neither waits for the other's.
  const moments = await holdMoments(tx, letterId);
  if (!moments) return null;
  const due = publicationDue(moments, now());
  const batch = due === 'none' ? null : await lockOpenBatch(tx, letterId);
  // Another worker may have published it meanwhile.
  if (batch?.number !== prepared.batch) return null;
  // Again, since from here on nobody comes or goes: a batch is never smaller than it says.
  const pending = await decryptPending(tx, letterId, batch.number, prepared.pending);
  if (!isBatch(due, pending.size, env().BATCH_SIZE)) return null;
  const published = [...pending.values()];
  // Before anything is attributed: those who withdrew make place for a group of others.
  const left = await deleteLeaving(tx, letterId, { published: published.length, batchSize: env().BATCH_SIZE });
  await publishPending(tx, letterId, batch.number, published);
  const attributions = await attributeHidden(tx, letterId, [...prepared.hidden, ...published]);
  await closeBatch(tx, letterId, batch.number, published.length);
  if (due === 'usual') await openBatch(tx, letterId, batch.number + 1, batch.revisions.slice(-1));
  await countChanges(tx, letterId, published.length > 0 ? batch.number : 0, [
    hiddenBy(published.length),
    ...attributions.flatMap(attributed),
    ...left,
  ]);
  return published.length;
}

/** Takes changes of anonymous signatures into the counters. `batch` is the one that was published, 0 where none was. */
async function countChanges(
  tx: Db,
  letterId: string,
  batch: number,
  changes: readonly AnonymousChange[],
): Promise<void> {
  const employers = changes.flatMap(({ employerId, verificationLevel, by }) =>
    employerId === null ? [] : [{ employerId, total: by, verified: isVerified(verificationLevel) ? by : 0 }],
  );
  const total = changes.reduce((sum, { by }) => sum + by, 0);
  await countPublishedBatch(tx, letterId, {
    employers,
    total,
    verified: employers.reduce((sum, { verified }) => sum + verified, 0),
    notShown: total - employers.reduce((sum, change) => sum + change.total, 0),
    batch,
  });
}

const hiddenBy = (by: number): AnonymousChange => ({ employerId: null, verificationLevel: null, by });

const attributed = ({ employerId, verificationLevel, ids }: Attribution): AnonymousChange[] => [
  { employerId, verificationLevel, by: ids.length },
  hiddenBy(-ids.length),
];

/**
 * Publishes a letter's open batch when at least `BATCH_SIZE` signatures wait; between closing and the end of the grace
 * time nothing, and from then on whatever waits, with no further batch. Returns how many were published, null when the
 * batch was left as it is.
 */
export async function publishBatch(letterId: string): Promise<number | null> {
  const prepared = await prepare(database(), letterId);
  if (!prepared) return null;
  const published = await inLongTransaction((tx) => publish(tx, letterId, prepared));
  // What fails here is tried again every few seconds.
  if (published !== null) await runIsolated({ task: 'revoked-keys' }, () => destroyRevokedKeys(database()));
  return published;
}

/**
 * What a check of the batches does beside publishing: batches are removed or restored as it was decided, and what belongs to
 * those who withdrew a week ago is erased. Of a finalized letter, which publishes no batch, withdrawn signatures leave here.
 */
export function updateBatches(letterId: string, isFinalized: boolean): Promise<void> {
  return inLongTransaction(async (tx) => {
    await lockOpenBatch(tx, letterId);
    const changes = await applyDecisions(tx, letterId);
    await eraseOverdue(tx, letterId);
    if (isFinalized)
      changes.push(...(await deleteLeaving(tx, letterId, { published: 0, batchSize: env().BATCH_SIZE })));
    if (changes.length > 0) await countChanges(tx, letterId, 0, changes);
  });
}
