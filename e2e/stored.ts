/** Everything that the application under test keeps, as a thief would take it. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { embeddedDatabase } from '../scripts/environment';
import { storedPort, postgresUrl } from '../scripts/postgres/server';
import { readSecrets } from '../scripts/start/secrets';

const dataDir = () => process.env.E2E_DATA ?? '';

/** A connection to the embedded database of the application under test. */
export async function connectToApplication(): Promise<pg.Client> {
  const password = readSecrets(dataDir()).DATABASE_PASSWORD ?? '';
  const client = new pg.Client(postgresUrl(storedPort(dataDir()) ?? 0, password, embeddedDatabase));
  await client.connect();
  return client;
}

/** The files below `folders` that hold any of `needles`, as raw bytes. grep, since it reads a database in a second. */
function filesWith(needles: readonly string[], folders: readonly string[]): string[] {
  const found = spawnSync('grep', ['-rlaF', '-f', '-', ...folders], {
    input: needles.join('\n'),
    env: { ...process.env, LC_ALL: 'C' },
  });
  // 1: none; 2: some file went away while it was read, or could not be read at all, which only the latter says aloud.
  const complaints = found.stderr
    .toString()
    .split('\n')
    .filter((line) => line !== '' && !line.includes('No such file'));
  if (found.status === null || complaints.length > 0) throw new Error(complaints.join('; ') || 'grep did not run');
  return found.stdout.toString().split('\n').filter(Boolean);
}

/** What the columns of bytes in a row hold, as text. */
const bytesIn = (row: string): string =>
  [...row.matchAll(/\\x((?:[0-9a-f]{2})+)/g)]
    .map(([, bytes = '']) => Buffer.from(bytes, 'hex').toString('latin1'))
    .join('\n');

async function cellsOf(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const cells = new Map<string, string>();
  for (const { name } of rows) {
    const table = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    // A column of bytes is shown in hexadecimal: what lies in it in clear is looked for in clear too.
    cells.set(name, table.rows.map(({ row }) => row + bytesIn(row)).join('\n'));
  }
  return cells;
}

/** Where any of `texts` is found: in the raw bytes of heap, log and every file, in any table, in what was printed. */
export async function placesOf(texts: readonly string[]): Promise<string[]> {
  const client = await connectToApplication();
  try {
    // What is in the server's memory only must lie in its files before they are searched.
    await client.query('CHECKPOINT');
    const cells = await cellsOf(client);
    const needles = texts.flatMap((text) => [
      text,
      text.toLowerCase(),
      Buffer.from(text).toString('base64').replace(/=*$/, ''),
    ]);
    const inTables = [...cells]
      .filter(([, cell]) => needles.some((needle) => cell.includes(needle)))
      .map(([name]) => name);
    const inFiles = filesWith(needles, [dataDir(), process.env.E2E_KEYS ?? '', process.env.E2E_LOG ?? '']);
    return [...inTables, ...inFiles.map((file) => path.relative(dataDir(), file))];
  } finally {
    await client.end();
  }
}
