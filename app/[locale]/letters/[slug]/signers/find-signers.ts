import { findEmployer } from '@/lib/employers/queries';
import { database } from '@/lib/platform/db';
import { publicSigners, type PublicSigner } from '@/lib/signatures/queries';
import { talliesOf } from '@/lib/tallies/queries';
import type { EmployerTally, LetterCount } from '@/lib/tallies/rules';
import type { Search } from '@/lib/signatures/rules-search';

const PAGE = 48;

export interface Found {
  signers: PublicSigner[];
  next: string | null;
  count: LetterCount;
  /** The employers that can be chosen, by name. */
  employers: string[];
  /** The one that was asked for, with its figures where it has signatures; null where nobody knows it. */
  employer: { name: string; tally: EmployerTally | undefined } | null;
}

/** One page of what a search finds. */
export async function findSigners(letterId: string, { q, employer: asked, cursor }: Search): Promise<Found> {
  const db = database();
  const [tallies, employer] = await Promise.all([talliesOf(letterId), asked ? findEmployer(db, asked) : null]);
  const nobody = { signers: [], next: null };
  const found =
    asked && !employer
      ? nobody
      : await publicSigners(db, letterId, { q: q || undefined, employerId: employer?.id, cursor, limit: PAGE });
  const names = tallies.employers.map((tally) => tally.employer);
  return {
    ...found,
    count: tallies.count,
    employers: employer && !names.includes(employer.name) ? [employer.name, ...names] : names,
    employer: employer && {
      name: employer.name,
      tally: tallies.employers.find((tally) => tally.employerId === employer.id),
    },
  };
}
