import type { Db } from '@/lib/platform/db';
import { employerKey } from './matching/rules';
import type { Employer } from './queries';

/** An employer with its other spellings and domains. */
export function makeEmployer(
  db: Db,
  given: { name: string; aliases?: readonly string[]; domains?: readonly string[]; listed?: boolean },
): Promise<Employer> {
  const { name, aliases = [], domains = [], listed = true } = given;
  return db.employer.create({
    data: {
      name,
      key: employerKey(name),
      listed,
      aliases: { create: aliases.map((text) => ({ key: employerKey(text), text })) },
      domains: { create: domains.map((domain) => ({ domain })) },
    },
    select: { id: true, name: true },
  });
}
