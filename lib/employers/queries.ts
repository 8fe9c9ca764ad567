import type { Db } from '@/lib/platform/db';
import { employerDomains, employerKey } from './rules';
export async function findEmployer(db: Db, text: string) {
  const key = employerKey(text);
  return (await db.employer.findUnique({ where: { key } })) ?? (await db.employerAlias.findUnique({ where: { key }, include: { employer: true } }))?.employer ?? null;
}
export async function employerOfDomain(db: Db, domain: string) {
  for (const d of employerDomains(domain)) { const f = await db.employerDomain.findUnique({ where: { domain: d }, include: { employer: true } }); if (f) return f.employer; }
  return null;
}
