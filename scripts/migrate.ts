import { complain } from './complain';
import { Fault } from './fault';
import { applyMigrations } from './migrate/apply';
import { connect } from './migrate/connect';
import { readMigrations } from './migrate/migrations';

/** Brings the database behind an address up to this code, and answers which migrations that took. */
export async function migrate(url: string): Promise<string[]> {
  const client = await connect(url);
  try {
    return await applyMigrations(client, readMigrations());
  } finally {
    await client.end();
  }
}

if (process.argv[1] === import.meta.filename) {
  complain(async () => {
    // A pooler may not keep a session for as long as a migration takes.
    const url = process.env.DATABASE_DIRECT_URL ?? process.env.DATABASE_URL;
    if (!url) throw new Fault('Set DATABASE_URL: a migration needs to know which database.');
    const applied = await migrate(url);
    console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : 'the database is up to date');
  });
}
