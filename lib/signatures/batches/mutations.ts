/** Batches of anonymous signatures: one is open while its letter takes signatures, and each has a key of its own. */
import type { Db } from '@/lib/platform/db';
import { revokeKey, registerKey } from '@/lib/platform/keyring/fingerprints';
import { pendingKey } from '@/lib/signatures/keys';

/** Opens a batch. `revisions` are the hashes of the texts that are signed while it gathers. */
export async function openBatch(tx: Db, letterId: string, number: number, revisions: string[]): Promise<void> {
  await tx.anonymousBatch.create({ data: { letterId, number, revisions } });
  await registerKey(tx, pendingKey(letterId, number));
}

/** A batch lists the revisions that were open while it gathered; its rows carry none. */
export async function addRevisionToOpenBatch(tx: Db, letterId: string, hash: string): Promise<void> {
  const list = () => tx.$executeRaw`
    UPDATE anonymous_batch SET revisions = array_append(revisions, ${hash})
    WHERE letter_id = ${letterId}::uuid AND published_on IS NULL AND NOT ${hash} = ANY (revisions)`;
  // A flush that ended while we waited for its batch has opened the next one, which only a new look can see.
  if ((await list()) === 0) await list();
}

/** Declares the keys of all batches of a letter dead. */
export async function revokeBatchKeys(tx: Db, letterId: string): Promise<void> {
  const batches = await tx.anonymousBatch.findMany({ where: { letterId }, select: { number: true } });
  for (const { number } of batches) await revokeKey(tx, pendingKey(letterId, number));
}
