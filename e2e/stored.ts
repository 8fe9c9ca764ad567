/** Everything that the application under test keeps, as a thief would take it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { embeddedDatabase } from '../scripts/environment';
import { keptPort, postgresUrl } from '../scripts/postgres/server';
import { readSecrets } from '../scripts/start/secrets';

const dataDir = () => process.env.E2E_DATA ?? '';

/** A connection to the embedded database of the application under test. */
export async function connectToApplication(): Promise<pg.Client> {
  const password = readSecrets(dataDir()).DATABASE_PASSWORD ?? '';
  const client = new pg.Client(postgresUrl(keptPort(dataDir()) ?? 0, password, embeddedDatabase));
  await client.connect();
  return client;
}

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(file);
    else if (entry.isFile()) yield file;
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    // PostgreSQL removes files while we read the folder.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

async function cellsOf(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const cells = new Map<string, string>();
  for (const { name } of rows) {
    const table = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    // A column of bytes is shown in hexadecimal: what lies in it in clear is looked for in clear too.
    const text = table.rows.map(
      ({ row }) => row + Buffer.from(row.replace(/[^0-9a-f]/gi, ''), 'hex').toString('latin1'),
    );
    cells.set(name, text.join('\n'));
  }
  return cells;
}

/** Where any of `words` stands: in the raw bytes of heap, log and every file, in any table, in what was printed. */
export async function placesOf(words: readonly string[]): Promise<string[]> {
  const client = await connectToApplication();
  try {
    // What is in the server's memory only must lie in its files before they are searched.
    await client.query('CHECKPOINT');
    const cells = await cellsOf(client);
    const files = [...filesIn(dataDir()), ...filesIn(process.env.E2E_KEYS ?? ''), process.env.E2E_LOG ?? ''];
    const needles = words.flatMap((word) => [
      word,
      word.toLowerCase(),
      Buffer.from(word).toString('base64').replace(/=*$/, ''),
    ]);
    const inTables = [...cells]
      .filter(([, text]) => needles.some((needle) => text.includes(needle)))
      .map(([name]) => name);
    const inFiles = files.filter((file) => needles.some((needle) => bytesOf(file).includes(needle)));
    return [...inTables, ...inFiles.map((file) => path.relative(dataDir(), file))];
  } finally {
    await client.end();
  }
}
