import type { TestProject } from 'vitest/node';
import { connect } from '../migrate/connect';
import { migrate } from '../migrate/migrate';
import { template } from './template';
import { startTemporaryPostgres } from './temporary-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** The maintenance database of the temporary server, from which the others are created. */
    postgresUrl: string;
  }
}

/** Once per run: a server, and a migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTemporaryPostgres();
  try {
    const admin = await connect(postgres.url('postgres'));
    await admin.query(`CREATE DATABASE ${template}`);
    await admin.end();
    await migrate(postgres.url(template));
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  project.provide('postgresUrl', postgres.url('postgres'));
  return postgres.stop;
}
