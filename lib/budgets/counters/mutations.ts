import { addHours, hourOf, now } from '@/lib/platform/clock';
import { Prisma, type Db } from '@/lib/platform/db';
import { blindIndex } from '@/lib/platform/keyring/keyring';
import { deleteOldAlerts } from '../alerts/mutations';
import { budgetKey } from '../keys';
import { numbersOf, type BudgetNumbers } from '../rules';

/** The key of what is counted in the running hour. The same in another hour has another key. */
export const counterKey = (...subject: readonly string[]): Uint8Array<ArrayBuffer> =>
  blindIndex(budgetKey(hourOf(now())), 'counter', ...subject);

/** The start of the hour after the running one. */
export const nextHour = (): Date => addHours(new Date(`${hourOf(now())}:00:00Z`), 1);

/**
 * Counts one for each key and returns how often each was counted, in the order of `keys`, and the numbers in force. One
 * statement; the rows are taken in one order, so that two requests never wait for each other in a circle.
 */
export async function countEach(
  db: Db,
  keys: readonly Uint8Array<ArrayBuffer>[],
  until: Date = nextHour(),
): Promise<{ counts: number[]; numbers: BudgetNumbers }> {
  const rows = await db.$queryRaw<{ key: string; count: number; changed: Record<string, number> | null }[]>(Prisma.sql`
    WITH counted AS (
      INSERT INTO budget_counter (key, until, count)
      SELECT key, ${until}::timestamptz, 1 FROM unnest(${keys}::bytea[]) AS given (key) ORDER BY key
      ON CONFLICT (key) DO UPDATE SET count = budget_counter.count + 1
      RETURNING key, count
    )
    SELECT encode(key, 'hex') AS key, count, (SELECT json_object_agg(name, per_hour) FROM budget) AS changed FROM counted`);
  const counts = new Map(rows.map(({ key, count }) => [key, count]));
  return {
    counts: keys.map((key) => counts.get(Buffer.from(key).toString('hex')) ?? 0),
    numbers: numbersOf(rows[0]?.changed ?? {}),
  };
}

/** How often the key was counted, without counting. */
export async function readCounter(db: Db, key: Uint8Array<ArrayBuffer>): Promise<number> {
  return (await db.budgetCounter.findUnique({ where: { key }, select: { count: true } }))?.count ?? 0;
}

/** Deletes what no hour needs any more. */
export async function deleteExpiredCounts(db: Db): Promise<void> {
  const until = { lte: now() };
  await db.budgetCounter.deleteMany({ where: { until } });
  await db.emailTurn.deleteMany({ where: { until } });
  await deleteOldAlerts(db);
}
