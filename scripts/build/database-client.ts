import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { runTool } from '../run-tool';
import { StartupError } from '../startup-error';
import { fingerprint } from './fingerprint.mjs';

const stamp = 'prisma/client/made-from';

/** Generates the typed database client from the schema, unless it is there. */
export async function generateDatabaseClient(stop: AbortSignal): Promise<void> {
  const source = fingerprint(['prisma/schema.prisma', 'package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === source) return;
  console.log('Generating the database client (3 s) …');
  rmSync(stamp, { force: true });
  const { ok, output } = await runTool(['node_modules/prisma/build/index.js', 'generate'], process.env, {
    until: stop,
  });
  stop.throwIfAborted();
  if (!ok) {
    throw new StartupError(`${output.trim()}\nThe database client could not be generated from prisma/schema.prisma.`);
  }
  writeFileSync(stamp, source);
}
