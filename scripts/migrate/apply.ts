import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { StartupError } from '../startup-error';
import type { Migration } from './migrations';

// The lock id of Prisma's own command line, so that the two never migrate at the same time.
const lock = 72707369;

const table = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Applies what is missing, each migration completely or not at all, and returns the names of those that it applied. Uses the
 * table of `prisma migrate deploy`, which agrees with the result. Several instances may start at once: one migrates, the
 * others wait. The lock belongs to the transaction, because a session's lock is lost behind a pooler.
 */
export async function applyMigrations(client: Client, migrations: Migration[]): Promise<string[]> {
  await inTransaction(client, () => client.query(table));
  const applied: string[] = [];
  for (const migration of migrations) {
    const isNew = await inTransaction(client, () => applyOne(client, migration));
    if (isNew) applied.push(migration.name);
  }
  return applied;
}

async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [lock]);
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function applyOne(client: Client, { name, sql, checksum }: Migration): Promise<boolean> {
  const before = await client.query<Applied>(
    `SELECT migration_name, checksum, finished_at FROM _prisma_migrations
     WHERE migration_name = $1 AND rolled_back_at IS NULL`,
    [name],
  );
  const known = before.rows[0];
  if (known) {
    if (!known.finished_at) throw new StartupError(failedBefore(name));
    if (known.checksum !== checksum) throw new StartupError(changed(name));
    return false;
  }
  try {
    await client.query(sql);
  } catch (error) {
    throw new StartupError(`The migration ${name} failed and changed nothing: ${(error as Error).message}.`);
  }
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), 1)`,
    [randomUUID(), checksum, name],
  );
  return true;
}

function failedBefore(name: string): string {
  return `The migration ${name} was started earlier and did not finish: repair the database, then run "npx prisma migrate resolve".`;
}

function changed(name: string): string {
  return `The file of the migration ${name} was changed after this database applied it: restore the file.`;
}
