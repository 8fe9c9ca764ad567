import { afterAll, beforeEach, inject } from 'vitest';
import { connect } from '../migrate/connect';
import { template } from './template';

// Each file of tests has a database of its own, copied from the migrated template (about 0.1 s), and each test finds it
// empty: rows are deleted between tests, because a new copy would cut the connections that the tested code holds, and
// truncating takes ten times as long.
// So a test, or its `beforeEach`, creates what it needs; what `beforeAll` created would be deleted. Migrations hold no data.
const server = inject('postgresUrl');
const database = `test_${process.env.VITEST_POOL_ID}`;

const admin = await connect(server);
await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
await admin.query(`CREATE DATABASE ${database} TEMPLATE ${template}`);
await admin.end();

const url = new URL(server);
url.pathname = database;
process.env.DATABASE_URL = url.href;

const cleaner = await connect(url.href);
// So that the order of the tables does not matter.
await cleaner.query('SET session_replication_role = replica');
const { rows: tables } = await cleaner.query<{ name: string }>(
  `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
   WHERE tablename <> '_prisma_migrations' AND (schemaname = 'public' OR (schemaname = 'pgboss' AND tablename = 'job'))`,
);
const deleteAll = tables.map(({ name }) => `DELETE FROM ${name}`).join(';');

beforeEach(() => cleaner.query(deleteAll));

afterAll(() => cleaner.end());
