/** Reading very many rows: PostgreSQL's COPY, on a connection of its own, at the pace of whoever reads. */
import { Socket } from 'node:net';
import { pipeline, Transform, type Readable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { env } from './env';
import { failureCode, log } from './log';

/** Copies at once in one process: each holds a connection, and keeps PostgreSQL from cleaning up what it may still read. */
const MOST_AT_ONCE = 2;
let running = 0;

/** For how long a reader may take nothing. */
const STALLED_AFTER_MS = 30_000;

/** Thrown where as many copies run as may. */
export class TooManyCopiesError extends Error {
  override readonly name = 'TooManyCopiesError';
}

/** What a copy ends with whose reader took nothing for too long. */
export class StalledReaderError extends Error {
  override readonly name = 'StalledReaderError';
}

/**
 * The output of one COPY statement, which sees one state of the data however long it takes, passed through `shape`. When
 * the reader goes away, or takes nothing for `stalledAfter` milliseconds, the connection is cut, and the server stops.
 */
export async function copyOut(
  statement: string,
  shape: Transform,
  { stalledAfter = STALLED_AFTER_MS } = {},
): Promise<Readable> {
  if (running >= MOST_AT_ONCE) throw new TooManyCopiesError();
  running += 1;
  const socket = new Socket();
  const client = new pg.Client({ connectionString: env().DATABASE_URL ?? '', stream: () => socket });
  client.on('error', (error) => {
    if (!socket.destroyed) log.warn({ failure: failureCode(error) }, 'a copy lost its connection');
  });
  try {
    await client.connect();
  } catch (error) {
    running -= 1;
    throw error;
  }
  const progress = new Transform({
    transform(chunk, _encoding, done) {
      stalled.refresh();
      done(null, chunk);
    },
  });
  const stalled = setTimeout(() => progress.destroy(new StalledReaderError()), stalledAfter);
  return pipeline(client.query(copyTo(statement)), progress, shape, (error) => {
    running -= 1;
    clearTimeout(stalled);
    if (!error) return void client.end();
    log.warn({ failure: failureCode(error) }, 'a copy ended early');
    // Ending the session properly would wait behind the rows that nobody reads any more.
    socket.destroy();
  });
}

/** `value` as a literal in a statement that takes no parameters, as COPY does not. */
export const literal = (value: string): string => pg.escapeLiteral(value);
