import { findEmployer, type Employer } from '@/lib/employers/queries';
import { dayOf } from '@/lib/platform/clock';
import { Prisma, type Db } from '@/lib/platform/db';
import { containing } from '@/lib/platform/like-pattern';
import { isVerified, searchKey, type VerificationLevel } from './rules';
import { cursorOf, placeOf, type Place, type Search } from './search/rules';
import type { Relation } from './schema';

export type PublicSigner = {
  id: string;
  /** Null for an anonymous one. */
  name: string | null;
  relation: Relation | null;
  role: string;
  /** Null where it is not shown. */
  employer: string | null;
  verified: boolean;
  /** The day of signing, or of the batch; `YYYY-MM-DD`. */
  signedOn: string;
};

export type SignerSearch = {
  q?: string;
  employerId?: string;
  /** Only those without a name, as the desk lists them. */
  anonymousOnly?: boolean;
  cursor?: string;
  limit: number;
};
export type SignerPage = { signers: PublicSigner[]; next: string | null };

type Row = {
  day: Date;
  id: string;
  name: string | null;
  relation: Relation | null;
  role: string;
  employer: string | null;
  verificationLevel: VerificationLevel | null;
};

const and = (condition: Prisma.Sql | null): Prisma.Sql => (condition ? Prisma.sql`AND ${condition}` : Prisma.empty);

function named(letterId: string, { q, employerId, limit }: SignerSearch, place: Place | null): Prisma.Sql {
  return Prisma.sql`
    (SELECT s.signed_on AS day, s.id, s.name, s.relation, s.role, s.employer_id, s.verification_level
     FROM named_signature s WHERE s.letter_id = ${letterId}::uuid AND s.state = 'shown'
     ${and(employerId ? Prisma.sql`s.employer_id = ${employerId}::uuid` : null)}
     ${and(q ? Prisma.sql`s.name_key LIKE ${containing(searchKey(q))}` : null)}
     ${and(place ? Prisma.sql`(s.signed_on, s.id) < (${place.day}::date, ${place.id}::uuid)` : null)}
     ORDER BY s.signed_on DESC, s.id DESC LIMIT ${limit + 1})`;
}

function anonymous(letterId: string, { employerId, limit }: SignerSearch, place: Place | null): Prisma.Sql {
  return Prisma.sql`
    (SELECT s.published_on AS day, s.id, NULL AS name, NULL AS relation, '' AS role, s.employer_id, s.verification_level
     FROM anonymous_signature s WHERE s.letter_id = ${letterId}::uuid
     ${and(employerId ? Prisma.sql`s.employer_id = ${employerId}::uuid` : null)}
     ${and(place ? Prisma.sql`(s.published_on, s.id) < (${place.day}::date, ${place.id}::uuid)` : null)}
     ORDER BY s.published_on DESC, s.id DESC LIMIT ${limit + 1})`;
}

/**
 * One page of what stands under the letter, named and anonymous mixed, the newest day first and without order inside a
 * day. `q` searches names, so it finds no anonymous ones. Reads as many rows as it shows, however many there are.
 */
export async function publicSigners(db: Db, letterId: string, search: SignerSearch): Promise<SignerPage> {
  const place = placeOf(search.cursor);
  const both = search.anonymousOnly
    ? anonymous(letterId, search, place)
    : search.q
      ? named(letterId, search, place)
      : Prisma.sql`${named(letterId, search, place)} UNION ALL ${anonymous(letterId, search, place)}`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.day, p.id::text, p.name, p.relation::text, p.role, e.name AS employer, p.verification_level::text AS "verificationLevel"
    FROM (${both}) p LEFT JOIN employer e ON e.id = p.employer_id
    ORDER BY p.day DESC, p.id DESC LIMIT ${search.limit + 1}`;
  const page = rows.slice(0, search.limit);
  const last = page.at(-1);
  return {
    signers: page.map(({ day, verificationLevel, ...row }) => ({
      ...row,
      verified: isVerified(verificationLevel),
      signedOn: dayOf(day),
    })),
    next: rows.length > search.limit && last ? cursorOf({ day: dayOf(last.day), id: last.id }) : null,
  };
}

/** One page of what a search finds, and the employer that it names. One that nobody knows has no signers. */
export async function searchSigners(
  db: Db,
  letterId: string,
  { q, employer: asked, cursor }: Search,
  limit: number,
): Promise<SignerPage & { employer: Employer | null }> {
  const employer = asked === '' ? null : await findEmployer(db, asked);
  if (asked !== '' && !employer) return { signers: [], next: null, employer };
  const page = await publicSigners(db, letterId, { q: q || undefined, employerId: employer?.id, cursor, limit });
  return { ...page, employer };
}
