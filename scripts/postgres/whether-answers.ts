import pg from 'pg';
import { Fault } from '../fault';

/** Whether a server lets us in by now. A wrong password is a fault, since waiting does not mend it. */
export async function whetherAnswers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new Fault('The embedded database was made with another DATABASE_PASSWORD than the one in secrets.env.');
    }
    return false;
  } finally {
    await client.end();
  }
}
