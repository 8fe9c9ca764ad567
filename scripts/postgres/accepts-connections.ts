import pg from 'pg';
import { StartupError } from '../startup-error';

/** Whether a server accepts connections yet. Throws when the password is wrong, since waiting does not help. */
export async function acceptsConnections(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new StartupError(
        'The embedded database was created with another DATABASE_PASSWORD than the one in secrets.env.',
      );
    }
    return false;
  } finally {
    await client.end();
  }
}
