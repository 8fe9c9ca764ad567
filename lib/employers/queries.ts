import type { Db } from '@/lib/platform/db';
import { containing } from '@/lib/platform/like-pattern';
import { employerDomains, employerKey } from './matching/rules';

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

async function spelled(db: Db, text: string): Promise<Row | null> {
  const key = employerKey(text);
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

/** The ids of employers with `text`, in lower case, in their name or another spelling. There are thousands, not millions. */
export async function employersContaining(db: Db, text: string): Promise<string[]> {
  const pattern = containing(text);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM employer WHERE key LIKE ${pattern} OR name ILIKE ${pattern}
    UNION SELECT employer_id::text FROM employer_alias WHERE key LIKE ${pattern} OR text ILIKE ${pattern}
    LIMIT ${MOST_CONTAINING}`;
  return rows.map(({ id }) => id);
}
