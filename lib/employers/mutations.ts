import { randomUUID } from 'node:crypto';
import type { Db } from '@/lib/platform/db';
import { shippedEmployers } from './data';
import { findEmployer, type Employer } from './queries';
import { employerKey } from './rules';

/**
 * The employer that a signer typed, made when nobody has that name yet: not listed, so that it is no suggestion for
 * others before an organizer has looked at it. Two at once get the same one.
 */
export async function employerFromTyping(tx: Db, text: string): Promise<Employer> {
  const known = await findEmployer(tx, text);
  if (known) return known;
  await tx.employer.createMany({ data: [{ name: text, key: employerKey(text), listed: false }], skipDuplicates: true });
  const made = await findEmployer(tx, text);
  if (!made) throw new Error('EmployerNotMade');
  return made;
}

/** Ships our data into an empty table, once; from then on it is the organizers' to mend. Two servers at once do no harm. */
export async function plantEmployers(db: Db): Promise<void> {
  if ((await db.employer.count({ where: { listed: true } })) > 0) return;
  await db.employer.createMany({
    data: shippedEmployers.map(({ name }) => ({ id: randomUUID(), name, key: employerKey(name), listed: true })),
    skipDuplicates: true,
  });
  const ids = new Map(
    (await db.employer.findMany({ select: { id: true, key: true } })).map(({ id, key }) => [key, id]),
  );
  const idOf = (name: string) => ids.get(employerKey(name)) ?? '';
  await db.employerAlias.createMany({
    data: shippedEmployers.flatMap(({ name, aliases }) =>
      aliases.map((text) => ({ key: employerKey(text), text, employerId: idOf(name) })),
    ),
    skipDuplicates: true,
  });
  await db.employerDomain.createMany({
    data: shippedEmployers.flatMap(({ name, domains }) =>
      domains.map((domain) => ({ domain, employerId: idOf(name) })),
    ),
    skipDuplicates: true,
  });
}
