import type { z } from 'zod';
import { employerNamesSql, findEmployer, type Employer } from '@/lib/employers/queries';
import { dayOf } from '@/lib/platform/clock';
import { literal } from '@/lib/platform/copy';
import { Prisma, type Db } from '@/lib/platform/db';
import { searchTerms } from '@/lib/platform/folding';
import { signerColumns, type PublicSigner } from './model';
import { columnNames, namedColumns } from './named/queries';
import { isVerified, type VerificationLevel } from './rules';
import { anonymousValues } from './schema';
import { cursorOf, placeOf, type PagePosition } from './cursors/queries';
import { foundNames } from './search/queries';
import type { Search } from './search/rules';

type SignerSearch = {
  q?: string;
  employerId?: string;
  /** Only those without a name, as the dashboard lists them. */
  anonymousOnly?: boolean;
  cursor?: string;
  limit: number;
};
export type SignerPage = { signers: PublicSigner[]; next: string | null };

type Row = {
  day: Date;
  id: string;
  employer: string | null;
  verificationLevel: VerificationLevel | null;
} & (z.output<typeof signerColumns> | { name: null });

const list = (column: (name: string) => string): string => columnNames.map(column).join(', ');
const noColumns = Prisma.raw(list((name) => `NULL AS ${name}`));
const pageColumns = Prisma.raw(list((name) => `p.${name}`));

const and = (condition: Prisma.Sql | null): Prisma.Sql => (condition ? Prisma.sql`AND ${condition}` : Prisma.empty);

function found(letterId: string, q: string, { employerId, limit }: SignerSearch, after: PagePosition | null) {
  const page = foundNames({
    letterId,
    state: 'shown',
    terms: searchTerms(q),
    employerId,
    after,
    limit: limit + 1,
  });
  return Prisma.sql`
    SELECT s.signed_on AS day, s.id, ${namedColumns}, s.employer_id, s.verification_level
    FROM ${page} found JOIN named_signature s ON s.letter_id = ${letterId}::uuid AND s.id = found.id`;
}

function named(letterId: string, { employerId, limit }: SignerSearch, place: PagePosition | null): Prisma.Sql {
  return Prisma.sql`
    (SELECT s.signed_on AS day, s.id, ${namedColumns}, s.employer_id, s.verification_level
     FROM named_signature s WHERE s.letter_id = ${letterId}::uuid AND s.state = 'shown'
     ${and(employerId ? Prisma.sql`s.employer_id = ${employerId}::uuid` : null)}
     ${and(place ? Prisma.sql`(s.signed_on, s.id) < (${place.day}::date, ${place.id}::uuid)` : null)}
     ORDER BY s.signed_on DESC, s.id DESC LIMIT ${limit + 1})`;
}

function anonymous(letterId: string, { employerId, limit }: SignerSearch, place: PagePosition | null): Prisma.Sql {
  return Prisma.sql`
    (SELECT s.published_on AS day, s.id, ${noColumns}, s.employer_id, s.verification_level
     FROM anonymous_signature s WHERE s.letter_id = ${letterId}::uuid AND NOT s.removed
     ${and(employerId ? Prisma.sql`s.employer_id = ${employerId}::uuid` : null)}
     ${and(place ? Prisma.sql`(s.published_on, s.id) < (${place.day}::date, ${place.id}::uuid)` : null)}
     ORDER BY s.published_on DESC, s.id DESC LIMIT ${limit + 1})`;
}

/**
 * One page of a letter's signatures, named and anonymous mixed, the newest day first and in no order within a day. `q`
 * searches names, so it finds no anonymous ones. Reads as many rows as it shows, however many there are.
 */
export async function publicSigners(db: Db, letterId: string, search: SignerSearch): Promise<SignerPage> {
  // What holds no letter is no part of a name.
  if (search.q && searchTerms(search.q).length === 0) return { signers: [], next: null };
  const place = placeOf(search.cursor ?? '');
  const both = search.anonymousOnly
    ? anonymous(letterId, search, place)
    : search.q
      ? found(letterId, search.q, search, place)
      : Prisma.sql`${named(letterId, search, place)} UNION ALL ${anonymous(letterId, search, place)}`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.day, p.id::text, ${pageColumns}, e.name AS employer, p.verification_level::text AS "verificationLevel"
    FROM (${both}) p LEFT JOIN (${Prisma.raw(employerNamesSql)}) e ON e.id = p.employer_id
    ORDER BY p.day DESC, p.id DESC LIMIT ${search.limit + 1}`;
  const page = rows.slice(0, search.limit);
  const last = page.at(-1);
  return {
    signers: page.map((row) => ({
      ...(row.name === null ? anonymousValues : signerColumns.parse(row)),
      employer: row.employer,
      verified: isVerified(row.verificationLevel),
      signedOn: dayOf(row.day),
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

/**
 * A SELECT of everything that readers see of a letter, for COPY, which takes no parameters: the columns that a signer filled
 * in, `employer`, `verified`, `signed_on` and `way`. Named ones come first; what an anonymous one does not have is empty.
 */
export function publishedSignaturesSql(letterId: string): string {
  const letter = `${literal(letterId)}::uuid`;
  const last = (employer: string) => `${employer} AS employer, s.verification_level = 'employer' AS verified`;
  return `
    SELECT * FROM (
      SELECT ${list((name) => `s.${name}::text`)}, ${last('e.name')}, s.signed_on, 'named' AS way
      FROM named_signature s JOIN (${employerNamesSql}) e ON e.id = s.employer_id
      WHERE s.letter_id = ${letter} AND s.state = 'shown' ORDER BY s.signed_on DESC, s.id
    ) AS named
    UNION ALL SELECT * FROM (
      SELECT ${list((name) => `'' AS ${name}`)}, ${last("coalesce(e.name, '')")}, s.published_on, 'anonymous'
      FROM anonymous_signature s LEFT JOIN (${employerNamesSql}) e ON e.id = s.employer_id
      WHERE s.letter_id = ${letter} AND NOT s.removed ORDER BY s.published_on DESC, s.id
    ) AS anonymous`;
}
