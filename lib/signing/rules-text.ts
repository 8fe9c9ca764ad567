import { longestEmployer } from '@/lib/employers/rules-text';
import { ofNames, ofWords, readLine, type LineKind, type ReadLine } from '@/lib/platform/line';

/** Invariant: a name and a role come out the same when they are read again (`lib/platform/line.ts`). */

const kinds = {
  name: { longest: 100, characters: ofNames, ofCompany: false },
  role: { longest: 100, characters: ofWords, ofCompany: false },
} satisfies Record<string, LineKind>;

/** The lengths that fields announce to the browser. */
export const longest = {
  name: kinds.name.longest,
  role: kinds.role.longest,
  employer: longestEmployer,
} as const;

/** Reads what somebody typed as a name or role. Empty is not a problem here. */
export const readText = (typed: string, of: keyof typeof kinds): ReadLine => readLine(typed, kinds[of]);
