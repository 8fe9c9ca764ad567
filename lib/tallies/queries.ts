import { noEmployer } from '@/lib/employers/names/rules';
import { employerNames, listedEmployers, type Employer } from '@/lib/employers/queries';
import { database, inTransaction, Prisma, type Db } from '@/lib/platform/db';
import { LEAST_UNLISTED, THRESHOLD, type EmployerTally, type LetterCount, type Tallies } from './rules';

const none = {
  namedTotal: 0,
  namedVerified: 0,
  anonymousTotal: 0,
  anonymousVerified: 0,
  notShown: 0,
  employers: 0,
  batch: 0,
  asOf: new Date(0),
};

/** The letter's figures, read from its one counter row; all zero for a letter that was never opened. */
export async function countOf(db: Db, letterId: string): Promise<LetterCount> {
  const row = (await db.letterCount.findUnique({ where: { letterId } })) ?? none;
  return {
    total: row.namedTotal + row.anonymousTotal,
    named: { total: row.namedTotal, verified: row.namedVerified },
    anonymous: { total: row.anonymousTotal, verified: row.anonymousVerified },
    notShown: row.notShown,
    employers: row.employers,
    batch: row.batch,
    asOf: row.asOf.toISOString(),
  };
}

/** `letters`, each with its total and when that was counted, in ISO 8601. */
export async function withTotals<Letter extends { id: string }>(
  db: Db,
  letters: readonly Letter[],
): Promise<(Letter & { total: number; asOf: string })[]> {
  const rows = await db.letterCount.findMany({ where: { letterId: { in: letters.map(({ id }) => id) } } });
  const counts = new Map(rows.map((row) => [row.letterId, row]));
  return letters.map((letter) => {
    const { namedTotal, anonymousTotal, asOf } = counts.get(letter.id) ?? none;
    return { ...letter, total: namedTotal + anonymousTotal, asOf: asOf.toISOString() };
  });
}

type Row = {
  employerId: string;
  namedTotal: number;
  namedVerified: number;
  anonymousTotal: number;
  anonymousVerified: number;
  total: number;
};

const withName = (row: Row, employer: string): EmployerTally => ({
  employerId: row.employerId,
  employer,
  named: { total: row.namedTotal, verified: row.namedVerified },
  anonymous: { total: row.anonymousTotal, verified: row.anonymousVerified },
  total: row.total,
});

/** The figures of one employer, whether it has a row of its own or is among the others; null where it has no signature. */
export async function tallyOf(db: Db, letterId: string, { id, name }: Employer): Promise<EmployerTally | null> {
  const row = await db.employerTally.findUnique({ where: { letterId_employerId: { letterId, employerId: id } } });
  return row && row.total > 0 ? withName(row, name) : null;
}

const columns = Prisma.sql`employer_id::text AS "employerId", named_total AS "namedTotal",
  named_verified AS "namedVerified", anonymous_total AS "anonymousTotal", anonymous_verified AS "anonymousVerified", total`;

/** The rows of the largest. Both parts are read by an index, however many names signers have typed. */
export const largestRows = (letterId: string, listed: readonly string[], limit: number): Prisma.Sql => Prisma.sql`
  (SELECT ${columns} FROM employer_tally
   WHERE letter_id = ${letterId}::uuid AND total >= ${LEAST_UNLISTED} AND employer_id <> ${noEmployer.id}::uuid
   ORDER BY total DESC, employer_id LIMIT ${limit})
  UNION ALL
  (SELECT ${columns} FROM employer_tally
   WHERE letter_id = ${letterId}::uuid AND total > 0 AND total < ${LEAST_UNLISTED}
     AND employer_id = ANY (${[...listed]}::uuid[]))
  ORDER BY total DESC, "employerId" LIMIT ${limit}`;

/** The largest, by total and then by name. */
async function largest(db: Db, letterId: string, limit: number): Promise<EmployerTally[]> {
  const listed = (await listedEmployers(db)).map(({ id }) => id);
  const rows = await db.$queryRaw<Row[]>(largestRows(letterId, listed, limit));
  const names = await employerNames(
    db,
    rows.map(({ employerId }) => employerId),
  );
  return rows
    .map((row) => withName(row, names.get(row.employerId) ?? ''))
    .sort((one, other) => other.total - one.total || (one.employer < other.employer ? -1 : 1));
}

/** Signatures by employer, the `limit` largest and the others together, all from one snapshot. */
export function talliesOf(letterId: string, limit = 200): Promise<Tallies> {
  return inTransaction(async (tx) => {
    const count = await countOf(tx, letterId);
    const none = await tallyOf(tx, letterId, noEmployer);
    // Those without an employer are a row of their own, and no company: the last one.
    const employers = [...(await largest(tx, letterId, limit)), ...(none ? [none] : [])];
    const rest = (which: 'named' | 'anonymous', figure: 'total' | 'verified') =>
      count[which][figure] -
      (which === 'anonymous' && figure === 'total' ? count.notShown : 0) -
      employers.reduce((sum, row) => sum + row[which][figure], 0);
    const named = { total: rest('named', 'total'), verified: rest('named', 'verified') };
    const anonymous = { total: rest('anonymous', 'total'), verified: rest('anonymous', 'verified') };
    return {
      asOf: count.asOf,
      threshold: THRESHOLD,
      batch: count.batch,
      count,
      employers,
      others: {
        employers: count.employers - employers.length,
        named,
        anonymous,
        total: named.total + anonymous.total,
      },
      notShown: { anonymous: count.notShown },
    };
  }, 'RepeatableRead');
}

/** The letters with changes that are not yet in the counters. */
export async function lettersWithJournal(): Promise<string[]> {
  const rows = await database().tallyJournal.findMany({ distinct: ['letterId'], select: { letterId: true } });
  return rows.map(({ letterId }) => letterId);
}
