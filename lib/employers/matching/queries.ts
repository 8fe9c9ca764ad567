import { Prisma, runStatement, type Db } from '@/lib/platform/db';
import { employerDomains, employerKey } from './rules';

/** Whose a spelling is: an employer's name, or with `byAlias` another spelling of it. */
export type KeyHolder = {
  readonly id: string;
  readonly name: string;
  readonly listed: boolean;
  readonly byAlias: boolean;
};

export async function keyHolder(db: Db, key: string): Promise<KeyHolder | null> {
  const employer = await db.employer.findUnique({ where: { key } });
  if (employer) return { ...employer, byAlias: false };
  const alias = await db.employerAlias.findUnique({ where: { key }, include: { employer: true } });
  return alias && { ...alias.employer, byAlias: true };
}

type Found = { id: string; name: string };

/**
 * The employer that `text` names, as `findEmployer`, and the one that an address at `domain` proves, as `employerOfDomain`,
 * in one statement: what starting to sign needs.
 */
export async function findEmployers(
  text: string,
  domain: string,
): Promise<{ typed: Found | null; domainEmployer: Found | null }> {
  const key = employerKey(text);
  const nearestFirst = employerDomains(domain);
  const rows = await runStatement<Found & { domain: string | null }>(Prisma.sql`
    (SELECT e.id::text AS id, e.name, NULL AS domain FROM employer e
      WHERE ${key} <> '' AND (e.key = ${key} OR e.id = (SELECT employer_id FROM employer_alias WHERE key = ${key}))
      ORDER BY e.listed DESC, e.key = ${key} DESC LIMIT 1)
    UNION ALL
    SELECT e.id::text, e.name, d.domain FROM employer_domain d JOIN employer e ON e.id = d.employer_id
      WHERE d.domain = ANY (${[...nearestFirst]}::text[])`);
  const proven = rows
    .filter((row) => row.domain !== null)
    .sort((one, other) => nearestFirst.indexOf(one.domain ?? '') - nearestFirst.indexOf(other.domain ?? ''));
  return { typed: rows.find((row) => row.domain === null) ?? null, domainEmployer: proven[0] ?? null };
}
