import type { Db } from '@/lib/platform/db';

/** The number of a letter's open batch; null when the letter takes no signatures. */
export async function openBatchNumber(db: Db, letterId: string): Promise<number | null> {
  const batch = await db.anonymousBatch.findFirst({ where: { letterId, publishedOn: null }, select: { number: true } });
  return batch?.number ?? null;
}
