import type { Db } from '@/lib/platform/db';

/** Deletes what was started, and the tags, of a letter that is taken away whole. */
export async function forgetStarted(tx: Db, letterId: string): Promise<void> {
  await tx.namedChallenge.deleteMany({ where: { letterId } });
  await tx.codeChallenge.deleteMany({ where: { letterId } });
  await tx.codePage.deleteMany({ where: { letterId } });
  await tx.disownedAddress.deleteMany({ where: { letterId } });
  await tx.tag.deleteMany({ where: { letterId } });
}
