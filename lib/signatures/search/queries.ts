import { Prisma } from '@/lib/platform/db';
import type { PagePosition } from '../cursors/queries';

/**
 * Searching names without reading the table. Each word of a name has a row (`named_signature_word`), and there are two ways to a
 * page of those that begin with what was typed, the latest first:
 *
 * - a rare beginning has at most `FEW` rows: all are read and sorted;
 * - a frequent one shares its first three characters with not many more: those are read in the order of the list, which an
 *   index has, until the page is full.
 *
 * A word of one or two characters is looked for as a whole word, so that it never reads what merely begins with it.
 */
const FEW = 200;
const PREFIX_LENGTH = 3;
const LAST_CHARACTER = '\u{10ffff}';

/** What a page of found names is to hold besides them. */
export type NameSearch = {
  letterId: string;
  state: 'shown' | 'removed' | 'held';
  /** As `searchTerms` has them; at least one. */
  terms: readonly string[];
  employerId?: string | undefined;
  after: PagePosition | null;
  limit: number;
};

const isShort = (word: string): boolean => [...word].length < PREFIX_LENGTH;

const beginsWith = (column: Prisma.Sql, word: string): Prisma.Sql =>
  isShort(word)
    ? Prisma.sql`${column} = ${word}`
    : Prisma.sql`${column} >= ${word} AND ${column} < ${word + LAST_CHARACTER}`;

const rowsOf = (letterId: string, word: string): Prisma.Sql =>
  Prisma.sql`named_signature_word w WHERE w.letter_id = ${letterId}::uuid AND ${beginsWith(Prisma.sql`w.word`, word)}`;

const isAfter = (row: Prisma.Sql, place: PagePosition | null): Prisma.Sql =>
  place ? Prisma.sql`(${row}.signed_on, ${row}.id) < (${place.day}::date, ${place.id}::uuid)` : Prisma.sql`true`;

/** The same, to be put in the order of the list, which an index has. */
function orderedRowsOf(letterId: string, word: string, after: PagePosition | null): Prisma.Sql {
  const prefix = isShort(word)
    ? Prisma.empty
    : Prisma.sql`AND w.prefix = ${[...word].slice(0, PREFIX_LENGTH).join('')}`;
  return Prisma.sql`SELECT DISTINCT w.signed_on, w.id FROM ${rowsOf(letterId, word)} ${prefix} AND ${isAfter(Prisma.sql`w`, after)}`;
}

const escaped = (word: string): string => word.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Whether the name of `s` has a word that begins with this one. */
const nameHas = (word: string): Prisma.Sql =>
  isShort(word)
    ? Prisma.sql`' ' || s.name_key || ' ' LIKE ${`% ${escaped(word)} %`}`
    : Prisma.sql`' ' || s.name_key LIKE ${`% ${escaped(word)}%`}`;

/**
 * A page of `(signed_on, id)` of a letter's named signatures in whose names each of `terms` begins a word, the latest first.
 * In parentheses, to be joined.
 */
export function foundNames({ letterId, state, terms, employerId, after, limit }: NameSearch): Prisma.Sql {
  const counted = terms.map(
    (word, at) =>
      Prisma.sql`${few(at)} AS MATERIALIZED (SELECT w.signed_on, w.id FROM ${rowsOf(letterId, word)} LIMIT ${FEW})`,
  );
  const size = terms.map((_, at) => Prisma.sql`(SELECT count(*) AS size, ${at}::int AS word FROM ${few(at)})`);
  const isWanted = Prisma.sql`s.letter_id = ${letterId}::uuid AND s.state = ${state}::named_state
    ${employerId ? Prisma.sql`AND s.employer_id = ${employerId}::uuid` : Prisma.empty}`;
  const order = Prisma.sql`ORDER BY signed_on DESC, id DESC`;
  const page = Prisma.sql`${order} LIMIT ${limit}`;
  const has = (which: readonly string[]) => Prisma.join([Prisma.sql`true`, ...which.map(nameHas)], ' AND ');
  /** Those of `ordered`, which names \`(signed_on, id)\` in the order of the list, that are wanted: reads until the page is full. */
  const wantedOf = (ordered: Prisma.Sql, condition: Prisma.Sql, isChosen: Prisma.Sql) => Prisma.sql`
    (SELECT w.signed_on, w.id FROM (${ordered} ${order}) w
     CROSS JOIN LATERAL (SELECT FROM named_signature s WHERE ${isWanted} AND s.id = w.id AND ${condition} LIMIT 1) s
     WHERE (SELECT ${isChosen} FROM rarest) ${page})`;
  const byRarest = terms.map((_, at) =>
    wantedOf(
      Prisma.sql`SELECT DISTINCT w.signed_on, w.id FROM ${few(at)} w WHERE ${isAfter(Prisma.sql`w`, after)}`,
      has(terms.filter((_, other) => other !== at)),
      Prisma.sql`size < ${FEW} AND word = ${at}`,
    ),
  );
  const isFrequent = Prisma.sql`size >= ${FEW}`;
  const frequent = employerId
    ? Prisma.sql`
        (SELECT s.signed_on, s.id FROM named_signature s WHERE ${isWanted} AND ${has(terms)} AND ${isAfter(Prisma.sql`s`, after)}
         AND (SELECT ${isFrequent} FROM rarest) ${page})`
    : wantedOf(
        Prisma.join(
          terms.map((word) => orderedRowsOf(letterId, word, after)),
          ' INTERSECT ',
        ),
        Prisma.sql`true`,
        isFrequent,
      );
  return Prisma.sql`
    (WITH ${Prisma.join(counted)},
      rarest AS MATERIALIZED (SELECT size, word FROM (${Prisma.join(size, ' UNION ALL ')}) sizes ORDER BY size LIMIT 1)
    SELECT signed_on, id FROM (
      ${Prisma.join([...byRarest, frequent], ' UNION ALL ')}
    ) found ${page})`;
}

const few = (at: number): Prisma.Sql => Prisma.raw(`few_${at}`);
