import type { TestProject } from 'vitest/node';
import { connect } from '../migrate/connect';
import { migrate } from '../migrate';
import { template } from './template';
import { throwAwayPostgres } from './throw-away-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** The throw-away server's own database, from which others are made. */
    postgresUrl: string;
  }
}

/** Once for a run: a server, and a migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await throwAwayPostgres();
  try {
    const admin = await connect(postgres.url('postgres'));
    await admin.query(`CREATE DATABASE ${template}`);
    await admin.end();
    await migrate(postgres.url(template));
  } catch (error) {
    await postgres.end();
    throw error;
  }
  project.provide('postgresUrl', postgres.url('postgres'));
  return postgres.end;
}
