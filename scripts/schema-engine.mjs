#!/usr/bin/env node
// Prisma's command line runs this as its native engine (see prisma.config.ts): the same engine as WebAssembly, with the same
// JSON-RPC over stdin and stdout. Only for authoring migrations and for the drift check.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { databaseCommand } from './schema-engine/database-command.mjs';
import { engineVersion, openEngine } from './schema-engine/engine.mjs';

const args = process.argv.slice(2);
const valuesOf = (name) => args.flatMap((arg, index) => (arg === name ? [args[index + 1]] : []));
const url = JSON.parse(valuesOf('--datasource')[0] ?? '{}').url;

if (args.includes('--version')) {
  console.log(`schema-engine ${engineVersion()}`);
} else if (args.includes('cli')) {
  await databaseCommand(args[args.indexOf('cli') + 1], url);
} else {
  const datamodels = valuesOf('--datamodels').map((file) => [file, readFileSync(file, 'utf8')]);
  let engine;
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    if (!request.method) continue;
    try {
      engine ??= await openEngine(url, datamodels);
      respond({ id: request.id, result: await call(engine, request) });
    } catch (error) {
      respond({ id: request.id, error: errorOf(error) });
    }
  }
  process.exit(0);
}

async function call(engine, { id, method, params }) {
  if (method === 'getDatabaseVersion') return engine.version(params);
  // The command line has already created the database, through `cli create-database`.
  if (method === 'createDatabase') return { databaseName: '' };
  const result = await engine[method](params);
  // The native engine prints by a request of its own; its ids must differ from those of the command line.
  if (method === 'diff' && result?.stdout)
    respond({ id: 1_000_000 + id, method: 'print', params: { content: result.stdout } });
  return result ?? null;
}

function respond(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

function errorOf(error) {
  const message = String(error?.message ?? error);
  const data = { is_panic: false, message, error_code: error?.code, meta: error?.meta };
  return { code: 4466, message, data };
}
