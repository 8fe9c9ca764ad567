import { now } from '@/lib/platform/clock';
import { inTransaction, type Db } from '@/lib/platform/db';

/** One change of an employer's named signatures. */
export type NamedChange = { employerId: string; total: number; verified: number };

/** One change of an employer's anonymous signatures, at a flush. */
export type AnonymousChange = NamedChange;

/** The counter row of a letter that opens. */
export async function createCounters(tx: Db, letterId: string, asOf: Date): Promise<void> {
  await tx.letterCount.create({ data: { letterId, asOf } });
}

/** Writes changes of named signatures into the journal, in the transaction that makes them. */
export async function recordChange(tx: Db, letterId: string, changes: readonly NamedChange[]): Promise<void> {
  await tx.tallyJournal.createMany({ data: changes.map((change) => ({ letterId, ...change })) });
}

/** Whoever changes the figures of a letter holds its counter row until the end, so that each `asOf` is one state. */
async function holdCounter(tx: Db, letterId: string): Promise<void> {
  await tx.$queryRaw`SELECT letter_id::text FROM letter_count WHERE letter_id = ${letterId}::uuid FOR UPDATE`;
}

/** Takes what the journal holds into the counters. Safe beside other workers, flushes and reads. */
export function foldJournal(letterId: string): Promise<void> {
  return inTransaction(async (tx) => {
    await holdCounter(tx, letterId);
    await tx.$executeRaw`
      WITH taken AS (
        DELETE FROM tally_journal WHERE letter_id = ${letterId}::uuid RETURNING employer_id, total, verified
      ), sums AS (
        SELECT employer_id, sum(total)::int AS total, sum(verified)::int AS verified FROM taken GROUP BY employer_id
      ), folded AS (
        INSERT INTO employer_tally (letter_id, employer_id, named_total, named_verified)
        SELECT ${letterId}::uuid, employer_id, total, verified FROM sums
        ON CONFLICT (letter_id, employer_id) DO UPDATE SET
          named_total = employer_tally.named_total + excluded.named_total,
          named_verified = employer_tally.named_verified + excluded.named_verified
      )
      UPDATE letter_count SET
        named_total = named_total + (SELECT sum(total) FROM sums),
        named_verified = named_verified + (SELECT sum(verified) FROM sums),
        as_of = greatest(${now()}, as_of + interval '1 millisecond')
      WHERE letter_id = ${letterId}::uuid AND EXISTS (SELECT 1 FROM sums)`;
  });
}

/** What a flush changes of a letter's figures. */
export type PublishedBatch = {
  employers: readonly AnonymousChange[];
  total: number;
  verified: number;
  notShown: number;
  batch: number;
};

/** Takes a flush into the counters, in the flush's own transaction. */
export async function countPublishedBatch(tx: Db, letterId: string, flushed: PublishedBatch): Promise<void> {
  await holdCounter(tx, letterId);
  for (const { employerId, total, verified } of flushed.employers) {
    await tx.employerTally.upsert({
      where: { letterId_employerId: { letterId, employerId } },
      create: { letterId, employerId, anonymousTotal: total, anonymousVerified: verified },
      update: { anonymousTotal: { increment: total }, anonymousVerified: { increment: verified } },
    });
  }
  await tx.$executeRaw`
    UPDATE letter_count SET
      anonymous_total = anonymous_total + ${flushed.total},
      anonymous_verified = anonymous_verified + ${flushed.verified},
      not_shown = not_shown + ${flushed.notShown},
      batch = greatest(batch, ${flushed.batch}),
      as_of = greatest(${now()}, as_of + interval '1 millisecond')
    WHERE letter_id = ${letterId}::uuid`;
}

/** Deletes the figures of a letter that is taken away whole. */
export async function deleteTallies(tx: Db, letterId: string): Promise<void> {
  await tx.tallyJournal.deleteMany({ where: { letterId } });
  await tx.employerTally.deleteMany({ where: { letterId } });
  await tx.letterCount.deleteMany({ where: { letterId } });
}
