/** Reading very many rows: PostgreSQL's COPY, on a connection of its own, at the pace of whoever reads. */
import { Socket } from 'node:net';
import { pipeline, type Readable, type Transform } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { env } from './env';
import { failureCode, log } from './log';

/**
 * The output of one COPY statement, which sees one state of the data however long it takes, passed through `shape`.
 * When the reader goes away the connection is cut, and the server stops.
 */
export async function copyOut(statement: string, shape: Transform): Promise<Readable> {
  const socket = new Socket();
  const client = new pg.Client({ connectionString: env().DATABASE_URL ?? '', stream: () => socket });
  await client.connect();
  client.on('error', (error) => {
    if (!socket.destroyed) log.warn({ failure: failureCode(error) }, 'a copy lost its connection');
  });
  const rows = client.query(copyTo(statement));
  return pipeline(rows, shape, (error) => {
    if (!error) return void client.end();
    log.warn({ failure: failureCode(error) }, 'a copy ended early');
    // Saying goodbye would wait behind the rows that nobody reads any more.
    socket.destroy();
  });
}

/** `value` as a literal in a statement that takes no parameters, as COPY does not. */
export const literal = (value: string): string => pg.escapeLiteral(value);
