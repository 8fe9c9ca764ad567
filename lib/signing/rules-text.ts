import { employerLine } from '@/lib/employers/rules';
import { ofNames, ofWords, readLine, type LineKind, type LineProblem, type ReadLine } from '@/lib/platform/line';

/** Invariant: a name, a role and an employer come out the same when they are read again (`lib/platform/line.ts`). */

export type TextProblem = LineProblem;

const kinds = {
  name: { longest: 100, characters: ofNames, ofCompany: false },
  role: { longest: 100, characters: ofWords, ofCompany: false },
  employer: employerLine,
} satisfies Record<string, LineKind>;

/** The lengths that fields announce to the browser. */
export const longest = {
  name: kinds.name.longest,
  role: kinds.role.longest,
  employer: kinds.employer.longest,
} as const;

/** Reads what somebody typed as a name, role or employer. Empty is not a problem here. */
export const readText = (typed: string, of: keyof typeof kinds): ReadLine => readLine(typed, kinds[of]);
