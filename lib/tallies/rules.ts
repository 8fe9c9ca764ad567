/**
 * Invariant: every public figure is a sum of what stands under the letter, and page, JSON and export add up exactly:
 * employers + others + not shown = total = named + anonymous.
 */
export type Figures = { total: number; verified: number };

export type LetterCount = {
  total: number;
  named: Figures;
  anonymous: Figures;
  /** Anonymous signatures that stand under no employer yet. */
  notShown: number;
  /** The last published batch; 0 before the first. */
  batch: number;
  /** ISO 8601; answers with the same value add up with each other. */
  asOf: string;
};

export type EmployerTally = { employerId: string; employer: string; named: Figures; anonymous: Figures; total: number };

export type Tallies = {
  asOf: string;
  /** The least number of anonymous signatures that stand under one employer's name. */
  threshold: number;
  batch: number;
  count: LetterCount;
  employers: EmployerTally[];
  others: { employers: number; named: Figures; anonymous: Figures; total: number };
  notShown: { anonymous: number };
};

/** The first step of an employer's anonymous signatures, and each further one. */
export const THRESHOLD = 10;
export const GROUP_SIZE = 5;

const plus = (a: Figures, b: Figures): Figures => ({ total: a.total + b.total, verified: a.verified + b.verified });

/** Whether the figures add up; a test and every way out rely on it. */
export function addsUp({ count, employers, others, notShown }: Tallies): boolean {
  const named = employers.reduce((sum, row) => plus(sum, row.named), others.named);
  const anonymous = employers.reduce((sum, row) => plus(sum, row.anonymous), others.anonymous);
  return (
    named.total === count.named.total &&
    named.verified === count.named.verified &&
    anonymous.total + notShown.anonymous === count.anonymous.total &&
    anonymous.verified === count.anonymous.verified &&
    count.named.total + count.anonymous.total === count.total &&
    employers.every((row) => row.total === row.named.total + row.anonymous.total) &&
    others.total === others.named.total + others.anonymous.total
  );
}
