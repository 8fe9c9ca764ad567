import type { Db } from '@/lib/platform/db';

/** Deletes the anonymous signatures that wait for a batch: their key is lost, and nobody can decrypt them. */
export async function deletePending(tx: Db, letterId: string): Promise<void> {
  await tx.pendingAnonymousSignature.deleteMany({ where: { letterId } });
}

/** Deletes the hidden employers of anonymous signatures: their key is lost. The signatures stay. */
export async function deleteHidden(tx: Db, letterId: string): Promise<void> {
  await tx.anonymousSignature.updateMany({ where: { letterId, employerId: null }, data: { hidden: null } });
}

/** Deletes every signature of a letter that is deleted whole. Its batches go first: what waits for one holds it. */
export async function deleteSignatures(tx: Db, letterId: string): Promise<void> {
  await tx.anonymousBatch.deleteMany({ where: { letterId } });
  await tx.namedSignature.deleteMany({ where: { letterId } });
  await tx.anonymousSignature.deleteMany({ where: { letterId } });
  await tx.employerAttribution.deleteMany({ where: { letterId } });
  await deletePending(tx, letterId);
}
