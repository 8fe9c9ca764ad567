import type { Db } from '@/lib/platform/db';
import { editDistance } from '@/lib/platform/edit-distance';
import { containing } from '@/lib/platform/like-pattern';
import { employerDomains, employerKey } from './matching/rules';
import { isNoEmployer, noEmployer } from './names/rules';

export type Employer = { readonly id: string; readonly name: string };

/** As rows have it. */
type Row = Employer & { listed: boolean };

const shape = { id: true, name: true } as const;

// The order of a phone book, also for names that begin in lower case, such as "stc".
const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The employers that can be chosen or are suggested, by name: those of the list, not those that only a signer typed. */
export async function listedEmployers(db: Db): Promise<Employer[]> {
  const employers = await db.employer.findMany({ where: { listed: true }, select: shape });
  return employers.sort((one, other) => byName.compare(one.name, other.name));
}

/** The employer that `text` names, by its name or any other spelling. A spelling of a listed one goes before a typed name. */
export async function findEmployer(db: Db, text: string): Promise<Employer | null> {
  const found = await spelled(db, text);
  return found && { id: found.id, name: found.name };
}

/** The same among those that can be chosen. */
export async function findListedEmployer(db: Db, text: string): Promise<Employer | null> {
  const found = await spelled(db, text);
  return found?.listed ? { id: found.id, name: found.name } : null;
}

// Shorter keys have too many neighbours; in a long one two slips are still a slip.
const LEAST_KEY = 5;
const LONG_KEY = 9;

/**
 * The listed employer that was most likely meant by a text which no listed employer is called: "Did you mean Google?" for
 * "gogle". Null where nothing is near, or two are equally near. Only ever a question, never an answer.
 */
export async function suggestEmployer(db: Db, typed: string): Promise<Employer | null> {
  const key = employerKey(typed);
  if (key.length < LEAST_KEY || isNoEmployer(typed) || (await findListedEmployer(db, typed))) return null;
  const most = key.length < LONG_KEY ? 1 : 2;
  const spellings = await db.$queryRaw<(Employer & { key: string })[]>`
    SELECT e.id::text AS id, e.name, spelling.key FROM employer e
    JOIN (SELECT id, key FROM employer UNION ALL SELECT employer_id, key FROM employer_alias) spelling ON spelling.id = e.id
    WHERE e.listed AND length(spelling.key) BETWEEN ${key.length - most} AND ${key.length + most}`;
  const near = spellings
    .map(({ id, name, key: known }) => ({ id, name, distance: editDistance(key, known, most) }))
    .filter(({ distance }) => distance > 0 && distance <= most);
  const least = Math.min(...near.map(({ distance }) => distance));
  const nearest = new Map(near.filter(({ distance }) => distance === least).map(({ id, name }) => [id, name]));
  const [only] = nearest;
  return only && nearest.size === 1 ? { id: only[0], name: only[1] } : null;
}

async function spelled(db: Db, text: string): Promise<Row | null> {
  const key = isNoEmployer(text) ? noEmployer.key : employerKey(text);
  if (key === '') return null;
  const [found] = await db.$queryRaw<Row[]>`
    SELECT e.id::text AS id, e.name, e.listed FROM employer e
    WHERE e.key = ${key} OR e.id = (SELECT employer_id FROM employer_alias WHERE key = ${key})
    ORDER BY e.listed DESC, e.key = ${key} DESC LIMIT 1`;
  return found ?? null;
}

/**
 * The employer that an address at `domain` proves: the one that has the domain, else the nearest domain above it, since
 * offices and teams have subdomains of their own (`uk.google.com`) and whoever runs a domain gives out what is below it.
 * Nobody for an email provider, whatever the table says. (The credential way asks for the domain itself: there a signer
 * picks the employer first, and its key is one for each listed domain.)
 */
export async function employerOfDomain(db: Db, domain: string): Promise<Employer | null> {
  const nearestFirst = employerDomains(domain);
  if (nearestFirst.length === 0) return null;
  const rows = await db.employerDomain.findMany({
    where: { domain: { in: [...nearestFirst] } },
    select: { domain: true, employer: { select: shape } },
  });
  rows.sort((one, other) => nearestFirst.indexOf(one.domain) - nearestFirst.indexOf(other.domain));
  return rows[0]?.employer ?? null;
}

/** Ids and names, for other domains to join in a statement that cannot ask for names afterwards. */
export const employerNamesSql = 'SELECT id, name FROM employer';

/** Names by id. */
export async function employerNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const employers = await db.employer.findMany({ where: { id: { in: [...new Set(ids)] } }, select: shape });
  return new Map(employers.map(({ id, name }) => [id, name]));
}

const MOST_CONTAINING = 500;

/** The ids of employers with `text`, however it is written, in their name or another spelling. There are thousands, not millions. */
export async function employersContaining(db: Db, text: string): Promise<string[]> {
  const key = employerKey(text);
  if (key === '') return [];
  const pattern = containing(key);
  const asTyped = containing(text.trim());
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM employer WHERE key LIKE ${pattern} OR name ILIKE ${asTyped}
    UNION SELECT employer_id::text FROM employer_alias WHERE key LIKE ${pattern} OR text ILIKE ${asTyped}
    LIMIT ${MOST_CONTAINING}`;
  return rows.map(({ id }) => id);
}
