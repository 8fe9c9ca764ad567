import { setTimeout as sleep } from 'node:timers/promises';
import { embeddedDatabase } from '../environment';
import { connect } from '../migrate/connect';
import { startPostgres } from '../postgres/server';
import { isAlive } from '../processes';

export interface SupervisedDatabase {
  url: string;
  stop: () => Promise<void>;
}

/** The embedded PostgreSQL with our database in it, started again whenever it ends, until `stop`. */
export async function superviseDatabase(folder: string, password: string): Promise<SupervisedDatabase> {
  const options = { folder, password, lasting: true };
  let postgres = await startPostgres(options);
  let stopping = false;
  await createDatabase(postgres.url('postgres'));

  const supervise = async () => {
    for (; !stopping; await sleep(200)) {
      if (isAlive(postgres.pid)) continue;
      console.error('The database ended; it starts again.');
      try {
        postgres = await startPostgres(options);
      } catch (error) {
        console.error((error as Error).message);
      }
    }
  };
  const supervised = supervise();
  const stop = async () => {
    stopping = true;
    await supervised;
    await postgres.stop();
  };
  return { url: postgres.url(embeddedDatabase), stop };
}

async function createDatabase(url: string): Promise<void> {
  const admin = await connect(url);
  const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [embeddedDatabase]);
  if (found.rowCount === 0) await admin.query(`CREATE DATABASE ${embeddedDatabase}`);
  await admin.end();
}
