import { database, inTransaction, type Db } from '@/lib/platform/db';
import { THRESHOLD, type EmployerTally, type LetterCount, type Tallies } from './rules';

const none = {
  namedTotal: 0,
  namedVerified: 0,
  anonymousTotal: 0,
  anonymousVerified: 0,
  notShown: 0,
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
  name: string;
  namedTotal: number;
  namedVerified: number;
  anonymousTotal: number;
  anonymousVerified: number;
};

const tallyOf = (row: Row): EmployerTally => ({
  employerId: row.employerId,
  employer: row.name,
  named: { total: row.namedTotal, verified: row.namedVerified },
  anonymous: { total: row.anonymousTotal, verified: row.anonymousVerified },
  total: row.namedTotal + row.anonymousTotal,
});

async function largest(db: Db, letterId: string, limit: number): Promise<EmployerTally[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.employer_id AS "employerId", e.name, t.named_total AS "namedTotal", t.named_verified AS "namedVerified",
           t.anonymous_total AS "anonymousTotal", t.anonymous_verified AS "anonymousVerified"
    FROM employer_tally t JOIN employer e ON e.id = t.employer_id
    WHERE t.letter_id = ${letterId}::uuid AND t.named_total + t.anonymous_total > 0
    ORDER BY t.named_total + t.anonymous_total DESC, e.name, e.id LIMIT ${limit}`;
  return rows.map(tallyOf);
}

async function employersWithSignatures(db: Db, letterId: string): Promise<number> {
  return db.employerTally.count({
    where: { letterId, OR: [{ namedTotal: { gt: 0 } }, { anonymousTotal: { gt: 0 } }] },
  });
}

/** Signatures by employer, the `limit` largest and the others together, all from one snapshot. */
export function talliesOf(letterId: string, limit = 200): Promise<Tallies> {
  return inTransaction(async (tx) => {
    const count = await countOf(tx, letterId);
    const employers = await largest(tx, letterId, limit);
    const all = await employersWithSignatures(tx, letterId);
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
      others: { employers: all - employers.length, named, anonymous, total: named.total + anonymous.total },
      notShown: { anonymous: count.notShown },
    };
  }, 'RepeatableRead');
}

/** The letters whose journal holds something to fold. */
export async function lettersWithJournal(): Promise<string[]> {
  const rows = await database().tallyJournal.findMany({ distinct: ['letterId'], select: { letterId: true } });
  return rows.map(({ letterId }) => letterId);
}
