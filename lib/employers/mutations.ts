import type { Db } from '@/lib/platform/db';
import { shippedEmployers } from './catalogue/data';
import { findEmployer, type Employer } from './queries';
import { employerKey } from './matching/rules';
import { isNoEmployer, noEmployer } from './names/rules';

// A key belongs to one employer, by its name or as another spelling, and no index spans two tables. Whoever changes the
// list holds this lock alone; signers who bring a new name hold it together. Any number that nobody else uses.
const LOCK = 0x656d706c;

/** Until the transaction ends nobody else changes the list, and no signer brings a new name. */
export async function lockCatalogue(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
}

/**
 * The employer that a signer typed, in the signature's own transaction: the one that has this spelling, else a new one,
 * not listed. `text` has been read before (`cleanEmployerText`); blank text is an error of the caller.
 */
export async function findOrCreateEmployer(tx: Db, text: string): Promise<Employer> {
  if (isNoEmployer(text)) return createNoEmployer(tx);
  const key = employerKey(text);
  if (key === '') throw new Error('EmployerTextEmpty');
  const known = await findEmployer(tx, text);
  if (known) return known;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${LOCK})`;
  // Two signers may bring the same new name at once: the second waits here for the first and then finds it.
  await tx.$executeRaw`
    INSERT INTO employer (name, key, listed) VALUES (${text}, ${key}, false) ON CONFLICT (key) DO NOTHING`;
  const found = await findEmployer(tx, text);
  if (!found) throw new Error('EmployerNotStored');
  return found;
}

/** The one employer that is none; its row is made by the first signature that needs it. */
async function createNoEmployer(tx: Db): Promise<Employer> {
  const { id, name, key } = noEmployer;
  await tx.$executeRaw`
    INSERT INTO employer (id, name, key, listed) VALUES (${id}::uuid, ${name}, ${key}, false) ON CONFLICT DO NOTHING`;
  return { id, name };
}

/**
 * Writes the employers that ship into a database that lists none, and returns how many. Once there are any, the list is
 * the organizers': nothing that they removed comes back. Two servers may start at once: the second finds each row taken.
 */
export async function seedEmployers(db: Db): Promise<number> {
  const shipped = JSON.stringify(
    shippedEmployers.map(({ name, aliases, domains }) => ({
      name,
      key: employerKey(name),
      aliases: aliases.map((text) => ({ key: employerKey(text), text })),
      domains,
    })),
  );
  const [seeded] = await db.$queryRaw<{ count: number }[]>`
    WITH shipped AS (
      SELECT * FROM jsonb_to_recordset(${shipped}::jsonb) AS s (name text, key text, aliases jsonb, domains jsonb)
      WHERE NOT EXISTS (SELECT 1 FROM employer WHERE listed)
    ), seeded AS (
      INSERT INTO employer (name, key, listed) SELECT name, key, true FROM shipped
      ON CONFLICT (key) DO UPDATE SET name = excluded.name, listed = true
      RETURNING id, key
    ), aliases AS (
      INSERT INTO employer_alias (key, text, employer_id)
      SELECT a.key, a.text, seeded.id FROM shipped JOIN seeded USING (key),
        jsonb_to_recordset(shipped.aliases) AS a (key text, text text)
      ON CONFLICT (key) DO NOTHING
    ), domains AS (
      INSERT INTO employer_domain (domain, employer_id)
      SELECT d.domain, seeded.id FROM shipped JOIN seeded USING (key),
        jsonb_array_elements_text(shipped.domains) AS d (domain)
      ON CONFLICT (domain) DO NOTHING
    )
    SELECT count(*)::int AS count FROM seeded`;
  return seeded?.count ?? 0;
}
