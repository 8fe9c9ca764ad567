import type { Db } from '@/lib/platform/db';

/** The number of a letter's open batch; null when the letter takes no signatures. */
export async function openBatchNumber(db: Db, letterId: string): Promise<number | null> {
  const batch = await db.anonymousBatch.findFirst({ where: { letterId, publishedOn: null }, select: { number: true } });
  return batch?.number ?? null;
}

/** A batch that was published. `removed` is how readers see it now, `toRemove` how they will after the next check. */
export type ListedBatch = { number: number; publishedOn: Date; size: number; removed: boolean; toRemove: boolean };

/** The published batches of a letter, the latest first. Its size is that of its publication. */
export async function publishedBatches(db: Db, letterId: string): Promise<ListedBatch[]> {
  const rows = await db.anonymousBatch.findMany({
    where: { letterId, publishedOn: { not: null }, size: { gt: 0 } },
    orderBy: { number: 'desc' },
    select: { number: true, publishedOn: true, size: true, removed: true, toRemove: true },
  });
  return rows.flatMap(({ publishedOn, ...row }) => (publishedOn ? [{ ...row, publishedOn }] : []));
}
