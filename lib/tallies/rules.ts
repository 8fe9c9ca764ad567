/**
 * Invariant: every public figure is a sum of published signatures, and page, JSON and export add up exactly:
 * employers + others + not shown = total = named + anonymous.
 */
/** Signatures, and how many of them are verified. */
export type VerifiedCount = { total: number; verified: number };

export type LetterCount = {
  total: number;
  named: VerifiedCount;
  anonymous: VerifiedCount;
  /** Anonymous signatures that are not attributed to an employer. */
  notShown: number;
  /** Employers with at least one signature. */
  employers: number;
  /** The last published batch; 0 before the first. */
  batch: number;
  /** ISO 8601; responses with the same value add up with each other. */
  asOf: string;
};

export type EmployerTally = {
  employerId: string;
  employer: string;
  named: VerifiedCount;
  anonymous: VerifiedCount;
  total: number;
};

export type Tallies = {
  asOf: string;
  /** The least number of anonymous signatures that are attributed to one employer. */
  threshold: number;
  batch: number;
  count: LetterCount;
  employers: EmployerTally[];
  /** All other employers together. */
  others: { employers: number; named: VerifiedCount; anonymous: VerifiedCount; total: number };
  notShown: { anonymous: number };
};

/** Anonymous signatures of one employer that are attributed together: the first group, and each further one. */
export const THRESHOLD = 10;
export const GROUP_SIZE = 5;

/**
 * The least number of signatures with which an employer that only signers typed has a row of its own. Anybody with a mailbox
 * can type one name; three have to agree on it. So neither slips of the pen nor jokes get a row, and colleagues at a small
 * company do. Below it such an employer is among the others, and still found by search.
 */
export const LEAST_UNLISTED = 3;

const plus = (a: VerifiedCount, b: VerifiedCount): VerifiedCount => ({
  total: a.total + b.total,
  verified: a.verified + b.verified,
});

/** Employers below this many signatures are one row on the page, and each has its own where all are shown. */
const LEAST_SHOWN = 3;

/** The same figures, with the smallest employers among the others, and these; nothing where that would spare no rows. */
export function foldSmallest(tallies: Tallies): { shown: Tallies; folded: EmployerTally[] } {
  const folded = tallies.employers.filter((row) => row.total < LEAST_SHOWN);
  const employers = tallies.employers.filter((row) => row.total >= LEAST_SHOWN);
  if (folded.length < 2 || employers.length === 0) return { shown: tallies, folded: [] };
  const { others } = tallies;
  return {
    shown: {
      ...tallies,
      employers,
      others: {
        employers: others.employers + folded.length,
        named: folded.reduce((sum, row) => plus(sum, row.named), others.named),
        anonymous: folded.reduce((sum, row) => plus(sum, row.anonymous), others.anonymous),
        total: folded.reduce((sum, row) => sum + row.total, others.total),
      },
    },
    folded,
  };
}

/** Whether the figures add up. */
export function addsUp({ count, employers, others, notShown }: Tallies): boolean {
  const named = employers.reduce((sum, row) => plus(sum, row.named), others.named);
  const anonymous = employers.reduce((sum, row) => plus(sum, row.anonymous), others.anonymous);
  return (
    named.total === count.named.total &&
    named.verified === count.named.verified &&
    anonymous.total + notShown.anonymous === count.anonymous.total &&
    anonymous.verified === count.anonymous.verified &&
    count.named.total + count.anonymous.total === count.total &&
    employers.length + others.employers === count.employers &&
    employers.every((row) => row.total === row.named.total + row.anonymous.total) &&
    others.total === others.named.total + others.anonymous.total
  );
}
