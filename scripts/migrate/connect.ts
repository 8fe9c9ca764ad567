import pg from 'pg';
import { StartupError } from '../startup-error';

/** Connects, or says in one sentence why not. The sentence never contains the password. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle is reported by the next query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new StartupError(sentence(new URL(url), error as NodeJS.ErrnoException));
  }
}

function sentence(url: URL, error: NodeJS.ErrnoException): string {
  const server = url.host || 'the local socket';
  const database = decodeURIComponent(url.pathname.slice(1));
  if (error.code === '3D000')
    return `The database "${database}" does not exist on ${server}: create it, then start again.`;
  if (error.code === '28P01' || error.code === '28000') {
    return `The database at ${server} refuses the user or the password of DATABASE_URL.`;
  }
  return `The database at ${server} does not answer (${error.code ?? error.message}): check DATABASE_URL and that the server runs.`;
}
