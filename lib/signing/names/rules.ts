import { longestEmployer } from '@/lib/employers/names/rules';
import { searchKey } from '@/lib/signatures/rules';
import { nameCharacters, textCharacters, readLine, type LineKind, type ReadLine } from '@/lib/platform/single-line';

/** Invariant: a name and a role come out the same when they are read again (`lib/platform/line.ts`). */

const kinds = {
  name: { longest: 100, characters: nameCharacters, ofCompany: false },
  role: { longest: 100, characters: textCharacters, ofCompany: false },
} satisfies Record<string, LineKind>;

/** The lengths that fields announce to the browser. */
export const maxLengths = {
  name: kinds.name.longest,
  role: kinds.role.longest,
  employer: longestEmployer,
} as const;

/** What people type who want to stand without a name, as `searchKey` has it. */
const namesOfNobody = new Set(['anonymous', 'anonym', 'anonyme', 'anonimo', 'anonima', 'مجهول', 'مجهوله', 'دون اسم']);

/** Whether a name says that there is none: whoever types it with a name would show the employer without wanting to. */
export const isNobody = (name: string): boolean => namesOfNobody.has(searchKey(name));

/** Reads what somebody typed as a name or role. Empty is not a problem here. */
export const readText = (typed: string, of: keyof typeof kinds): ReadLine => readLine(typed, kinds[of]);
