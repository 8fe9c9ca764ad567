import { now } from '@/lib/platform/clock';
import { inTransaction, Prisma, type Db } from '@/lib/platform/db';

/** A change of one employer's named or anonymous signatures. */
export type TallyChange = { employerId: string; total: number; verified: number };

/** The counter row of a letter that opens. */
export async function createCounters(tx: Db, letterId: string, asOf: Date): Promise<void> {
  await tx.letterCount.create({ data: { letterId, asOf: new Date(Math.floor(asOf.getTime() / 1000) * 1000) } });
}

/** Writes changes of named signatures into the journal, in the transaction that makes them. */
export async function recordChange(tx: Db, letterId: string, changes: readonly TallyChange[]): Promise<void> {
  await tx.tallyJournal.createMany({ data: changes.map((change) => ({ letterId, ...change })) });
}

/** Whoever changes a letter's figures locks its counter row until the transaction ends, so that each `asOf` is one state. */
async function lockCounter(tx: Db, letterId: string): Promise<void> {
  await tx.$queryRaw`SELECT letter_id::text FROM letter_count WHERE letter_id = ${letterId}::uuid FOR UPDATE`;
}

/**
 * What follows `changes (employer_id, total, verified)` in a WITH clause: their `sums`, and how many employers more have
 * a signature now. `kind` is the beginning of the columns that change.
 */
function applied(letterId: string, kind: 'named' | 'anonymous'): Prisma.Sql {
  const total = Prisma.raw(`${kind}_total`);
  const verified = Prisma.raw(`${kind}_verified`);
  return Prisma.sql`
    sums AS (
      SELECT employer_id, sum(total)::int AS total, sum(verified)::int AS verified FROM changes GROUP BY employer_id
    ), tallied AS (
      INSERT INTO employer_tally (letter_id, employer_id, ${total}, ${verified}, total)
      SELECT ${letterId}::uuid, employer_id, total, verified, total FROM sums
      ON CONFLICT (letter_id, employer_id) DO UPDATE SET
        ${total} = employer_tally.${total} + excluded.${total},
        ${verified} = employer_tally.${verified} + excluded.${verified},
        total = employer_tally.total + excluded.total
      RETURNING employer_id, total
    ), appeared AS (
      SELECT coalesce(sum((after.total > 0)::int - (after.total - sums.total > 0)::int), 0)::int AS employers
      FROM tallied AS after JOIN sums USING (employer_id)
    )`;
}

/** Takes what the journal holds into the counters. Safe beside other workers, publishing and reading. */
export function foldJournal(letterId: string): Promise<void> {
  return inTransaction(async (tx) => {
    await lockCounter(tx, letterId);
    await tx.$executeRaw`
      WITH changes AS (
        DELETE FROM tally_journal WHERE letter_id = ${letterId}::uuid RETURNING employer_id, total, verified
      ), ${applied(letterId, 'named')}
      UPDATE letter_count SET
        named_total = named_total + (SELECT sum(total) FROM sums),
        named_verified = named_verified + (SELECT sum(verified) FROM sums),
        employers = employers + (SELECT employers FROM appeared),
        as_of = greatest(date_trunc('second', ${now()}::timestamptz), as_of + interval '1 second')
      WHERE letter_id = ${letterId}::uuid AND EXISTS (SELECT 1 FROM sums)`;
  });
}

/** What publishing a batch changes of a letter's figures. */
export type PublishedBatch = {
  employers: readonly TallyChange[];
  total: number;
  verified: number;
  notShown: number;
  batch: number;
};

/** Takes a published batch into the counters, in the transaction that publishes it. */
export async function countPublishedBatch(tx: Db, letterId: string, published: PublishedBatch): Promise<void> {
  await lockCounter(tx, letterId);
  const each = <K extends keyof TallyChange>(key: K) => published.employers.map((change) => change[key]);
  await tx.$executeRaw`
    WITH changes AS (
      SELECT * FROM unnest(${each('employerId')}::uuid[], ${each('total')}::int[], ${each('verified')}::int[])
        AS change (employer_id, total, verified)
    ), ${applied(letterId, 'anonymous')}
    UPDATE letter_count SET
      anonymous_total = anonymous_total + ${published.total},
      anonymous_verified = anonymous_verified + ${published.verified},
      not_shown = not_shown + ${published.notShown},
      employers = employers + (SELECT employers FROM appeared),
      batch = greatest(batch, ${published.batch}),
      as_of = greatest(date_trunc('second', ${now()}::timestamptz), as_of + interval '1 second')
    WHERE letter_id = ${letterId}::uuid`;
}

/** Deletes the figures of a letter that is deleted. */
export async function deleteTallies(tx: Db, letterId: string): Promise<void> {
  await tx.tallyJournal.deleteMany({ where: { letterId } });
  await tx.employerTally.deleteMany({ where: { letterId } });
  await tx.letterCount.deleteMany({ where: { letterId } });
}
