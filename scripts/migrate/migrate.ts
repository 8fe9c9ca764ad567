import path from 'node:path';
import { applyMigrations } from './apply';
import { connect } from './connect';
import { readMigrations } from './migrations';

/** Applies the migrations in `application` to the database behind a URL, and returns the names of those that were missing. */
export async function migrate(url: string, application = '.'): Promise<string[]> {
  const client = await connect(url);
  try {
    return await applyMigrations(client, readMigrations(path.join(application, 'prisma/migrations')));
  } finally {
    await client.end();
  }
}
