import type { Db } from '@/lib/platform/db';
import { employerDomains, employerKey } from './rules';

export type Employer = { id: string; name: string; listed: boolean };

const plain = { id: true, name: true, listed: true } as const;

/** The employer that this text names, by its own name or by another spelling; null when nobody has that name. */
export async function findEmployer(db: Db, text: string): Promise<Employer | null> {
  const key = employerKey(text);
  const own = await db.employer.findUnique({ where: { key }, select: plain });
  if (own) return own;
  const alias = await db.employerAlias.findUnique({ where: { key }, select: { employer: { select: plain } } });
  return alias?.employer ?? null;
}

/** The employer whose mail domain this is, or lies under; the nearest one. Never that of a provider of mail. */
export async function employerOfDomain(db: Db, domain: string): Promise<Employer | null> {
  const domains = employerDomains(domain);
  const found = await db.employerDomain.findMany({
    where: { domain: { in: [...domains] } },
    select: { domain: true, employer: { select: plain } },
  });
  const nearest = found.toSorted((one, other) => domains.indexOf(one.domain) - domains.indexOf(other.domain))[0];
  return nearest?.employer ?? null;
}

/** The employers from which a signer chooses, by name. */
export function listedEmployers(db: Db): Promise<Employer[]> {
  return db.employer.findMany({ where: { listed: true }, orderBy: { name: 'asc' }, select: plain });
}
