import { dayOf } from '@/lib/platform/clock';
import { Prisma, type Db } from '@/lib/platform/db';
import { isVerified, searchKey, type Standing } from './rules';
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
  standing: Standing | null;
};

const CURSOR = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Whether PostgreSQL takes it, too: JavaScript reads the 31st of February as a day of March, and knows a year 0. */
function isDay(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && dayOf(moment) === text && !text.startsWith('0000');
}

/** The place after which a page begins; anything else than a cursor of ours is the beginning. */
function placeOf(cursor: string | undefined): { day: string; id: string } | null {
  const match = CURSOR.exec(cursor ?? '');
  const [, day, id] = match ?? [];
  return day && id && isDay(day) ? { day, id } : null;
}

const and = (condition: Prisma.Sql | null): Prisma.Sql => (condition ? Prisma.sql`AND ${condition}` : Prisma.empty);

/** The pattern of LIKE that finds `text` anywhere. */
const anywhere = (text: string): string => `%${searchKey(text).replace(/[\\%_]/g, '\\$&')}%`;

function named(
  letterId: string,
  { q, employerId, limit }: SignerSearch,
  place: ReturnType<typeof placeOf>,
): Prisma.Sql {
  return Prisma.sql`
    (SELECT s.signed_on AS day, s.id, s.name, s.relation, s.role, s.employer_id, s.standing
     FROM named_signature s WHERE s.letter_id = ${letterId}::uuid AND s.state = 'shown'
     ${and(employerId ? Prisma.sql`s.employer_id = ${employerId}::uuid` : null)}
     ${and(q ? Prisma.sql`s.name_key LIKE ${anywhere(q)}` : null)}
     ${and(place ? Prisma.sql`(s.signed_on, s.id) < (${place.day}::date, ${place.id}::uuid)` : null)}
     ORDER BY s.signed_on DESC, s.id DESC LIMIT ${limit + 1})`;
}

function anonymous(
  letterId: string,
  { employerId, limit }: SignerSearch,
  place: ReturnType<typeof placeOf>,
): Prisma.Sql {
  return Prisma.sql`
    (SELECT s.shown_on AS day, s.id, NULL AS name, NULL AS relation, '' AS role, s.employer_id, s.standing
     FROM anonymous_signature s WHERE s.letter_id = ${letterId}::uuid
     ${and(employerId ? Prisma.sql`s.employer_id = ${employerId}::uuid` : null)}
     ${and(place ? Prisma.sql`(s.shown_on, s.id) < (${place.day}::date, ${place.id}::uuid)` : null)}
     ORDER BY s.shown_on DESC, s.id DESC LIMIT ${limit + 1})`;
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
    SELECT p.day, p.id::text, p.name, p.relation::text, p.role, e.name AS employer, p.standing::text
    FROM (${both}) p LEFT JOIN employer e ON e.id = p.employer_id
    ORDER BY p.day DESC, p.id DESC LIMIT ${search.limit + 1}`;
  const page = rows.slice(0, search.limit);
  const last = page.at(-1);
  return {
    signers: page.map(({ day, standing, ...row }) => ({
      ...row,
      verified: isVerified(standing),
      signedOn: dayOf(day),
    })),
    next: rows.length > search.limit && last ? `${dayOf(last.day)}.${last.id}` : null,
  };
}
