import { existsSync } from 'node:fs';
import path from 'node:path';
import { storedPort, postgresUrl } from './postgres/server';
import { readSecrets } from './start/secrets';

/** The name of the database on the embedded server. */
export const embeddedDatabase = 'undersigned';

/** Adds what the file `.env` sets. The real environment wins. */
export function loadDotEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/** Adds the secrets of `npm start` and the URL of its embedded database, for the command line. */
export function loadEnvironmentOfStart(): void {
  loadDotEnv();
  const dataDir = path.resolve(process.env.DATA_DIR ?? '.data');
  const secrets = readSecrets(dataDir);
  process.env = { ...secrets, ...process.env };
  const port = storedPort(dataDir);
  if (!process.env.DATABASE_URL && port) {
    process.env.DATABASE_URL = postgresUrl(port, process.env.DATABASE_PASSWORD ?? '', embeddedDatabase);
  }
}
