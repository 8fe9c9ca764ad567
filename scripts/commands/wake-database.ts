import path from 'node:path';
import { startPostgres } from '../postgres/server';
import { whetherAnswers } from '../postgres/whether-answers';

/**
 * The embedded database of a start that is not running, such as one that stopped because keys are lost, for as long as a
 * command takes. Returns what ends it again; it leaves one alone that answers already.
 */
export async function wakeDatabase(): Promise<() => Promise<void>> {
  const { DATABASE_URL, DATABASE_PASSWORD, DATA_DIR = '.data' } = process.env;
  const embedded = DATABASE_URL && DATABASE_PASSWORD && DATABASE_URL.includes(encodeURIComponent(DATABASE_PASSWORD));
  if (!embedded || (await whetherAnswers(DATABASE_URL))) return () => Promise.resolve();
  const { stop } = await startPostgres({ folder: path.resolve(DATA_DIR), password: DATABASE_PASSWORD, lasting: true });
  return stop;
}
