import { database } from '@/lib/platform/db';
import type { PublicSigner } from '@/lib/signatures/model';
import { searchSigners } from '@/lib/signatures/queries';
import { talliesOf, tallyOf } from '@/lib/tallies/queries';
import type { EmployerTally, LetterCount } from '@/lib/tallies/rules';
import type { Search } from '@/lib/signatures/search/rules';

const PAGE = 48;

export interface Found {
  signers: PublicSigner[];
  next: string | null;
  count: LetterCount;
  /** The employers that can be chosen, by name. */
  employers: string[];
  /** The one that was asked for, with its figures where it has signatures; null where nobody knows it. */
  employer: { name: string; tally: EmployerTally | null } | null;
}

/** One page of what a search finds. */
export async function findSigners(letterId: string, search: Search): Promise<Found> {
  const [tallies, { employer, ...found }] = await Promise.all([
    talliesOf(letterId),
    searchSigners(database(), letterId, search, PAGE),
  ]);
  const names = tallies.employers.map((tally) => tally.employer);
  return {
    ...found,
    count: tallies.count,
    employers: employer && !names.includes(employer.name) ? [employer.name, ...names] : names,
    employer: employer && {
      name: employer.name,
      tally: await tallyOf(database(), letterId, employer),
    },
  };
}
