import type { Db } from '@/lib/platform/db';
import { shippedEmployers } from './data';
import { findEmployer } from './queries';
import { employerKey } from './rules';
export async function employerFromTyping(db: Db, text: string) {
  return (await findEmployer(db, text)) ?? db.employer.create({ data: { name: text, key: employerKey(text), listed: false } });
}
export async function plantEmployers(db: Db) {
  if (await db.employer.count()) return;
  for (const { name, aliases, domains } of shippedEmployers) {
    const { id } = await db.employer.create({ data: { name, key: employerKey(name), listed: true } });
    await db.employerAlias.createMany({ data: aliases.map((text) => ({ key: employerKey(text), text, employerId: id })), skipDuplicates: true });
    await db.employerDomain.createMany({ data: domains.map((domain) => ({ domain, employerId: id })), skipDuplicates: true });
  }
}
