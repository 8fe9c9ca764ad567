import path from 'node:path';
import { startPostgres } from '../postgres/server';
import { acceptsConnections } from '../postgres/accepts-connections';

/**
 * Starts the embedded database if it is not running, such as after a start that stopped because keys are lost. Returns the
 * function that stops it; one that was running already is left alone.
 */
export async function ensureEmbeddedDatabase(): Promise<() => Promise<void>> {
  const { DATABASE_URL, DATABASE_PASSWORD, DATA_DIR = '.data' } = process.env;
  const embedded = DATABASE_URL && DATABASE_PASSWORD && DATABASE_URL.includes(encodeURIComponent(DATABASE_PASSWORD));
  if (!embedded || (await acceptsConnections(DATABASE_URL))) return () => Promise.resolve();
  const { stop } = await startPostgres({ folder: path.resolve(DATA_DIR), password: DATABASE_PASSWORD, lasting: true });
  return stop;
}
