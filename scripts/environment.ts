import { existsSync } from 'node:fs';
import path from 'node:path';
import { keptPort, postgresUrl } from './postgres/server';
import { readSecrets } from './start/secrets';

/** The name of the database on the embedded server. */
export const embeddedDatabase = 'undersigned';

/** Adds what the file `.env` sets, for whoever has no better place for it. The real environment wins. */
export function loadDotEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/** For commands beside a running `npm start`: its secrets, and the address of its embedded database. */
export function joinRunningStart(): void {
  loadDotEnv();
  const dataDir = path.resolve(process.env.DATA_DIR ?? '.data');
  const secrets = readSecrets(dataDir);
  process.env = { ...secrets, ...process.env };
  const port = keptPort(dataDir);
  if (!process.env.DATABASE_URL && port) {
    process.env.DATABASE_URL = postgresUrl(port, process.env.DATABASE_PASSWORD ?? '', embeddedDatabase);
  }
}
