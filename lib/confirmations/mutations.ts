import type { Db } from '@/lib/platform/db';

/** Deletes what was started, and the tags, of a letter that is taken away whole. */
export async function deleteConfirmations(tx: Db, letterId: string): Promise<void> {
  await tx.linkChallenge.deleteMany({ where: { letterId } });
  await tx.codeChallenge.deleteMany({ where: { letterId } });
  await tx.codePage.deleteMany({ where: { letterId } });
  await tx.suppressedAddress.deleteMany({ where: { letterId } });
  await tx.addressToken.deleteMany({ where: { letterId } });
}
