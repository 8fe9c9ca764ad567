import type { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { applyMigrations } from './apply';
import { connect } from './connect';
import type { Migration } from './migrations';

let [one, other] = [] as unknown as [Client, Client];
beforeAll(async () => {
  one = await connect(process.env.DATABASE_URL ?? '');
  other = await connect(process.env.DATABASE_URL ?? '');
});
afterAll(() => Promise.all([one.end(), other.end()]));
afterEach(() =>
  one.query(`DROP TABLE IF EXISTS sheep; DELETE FROM _prisma_migrations WHERE migration_name LIKE 'test%'`),
);

const migration = (name: string, sql: string, checksum = name): Migration => ({ name: `test ${name}`, sql, checksum });
const sheep = migration('1 sheep', 'CREATE TABLE sheep (id int); INSERT INTO sheep VALUES (1)');

describe('migrating', () => {
  it('applies what is missing, once', async () => {
    expect(await applyMigrations(one, [sheep])).toEqual([sheep.name]);
    expect(await applyMigrations(one, [sheep])).toEqual([]);
    expect((await one.query('SELECT * FROM sheep')).rowCount).toBe(1);
  });

  it('lets one of two instances that start at once migrate', async () => {
    const slow = { ...sheep, sql: `SELECT pg_sleep(0.3); ${sheep.sql}` };
    const applied = await Promise.all([applyMigrations(one, [slow]), applyMigrations(other, [slow])]);
    expect(applied.flat()).toEqual([sheep.name]);
  });

  it('rolls back a migration that fails, and not those before it', async () => {
    const bad = migration('2 bad', 'INSERT INTO sheep VALUES (2); SELECT nonsense');
    await expect(applyMigrations(one, [sheep, bad])).rejects.toThrow('test 2 bad failed and changed nothing: column');
    expect((await other.query('SELECT * FROM sheep')).rowCount).toBe(1);
    expect(await applyMigrations(one, [sheep])).toEqual([]);
  });

  it('names a file that was changed after it had been applied', async () => {
    await applyMigrations(one, [sheep]);
    await expect(applyMigrations(one, [{ ...sheep, checksum: 'other' }])).rejects.toThrow('test 1 sheep was changed');
  });

  it('names a migration that Prisma’s command line did not finish', async () => {
    await one.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', '1 sheep', $1)`, [
      sheep.name,
    ]);
    await expect(applyMigrations(one, [sheep])).rejects.toThrow('was started earlier and did not finish');
  });
});
