#!/usr/bin/env node
// What Prisma's command line takes for its native engine (see prisma.config.ts): the same engine as WebAssembly, behind the
// same JSON-RPC over stdin and stdout. For authoring migrations and for the drift check only; nothing that runs needs it.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { databaseCommand } from './schema-engine/database-command.mjs';
import { engineVersion, openEngine } from './schema-engine/engine.mjs';

const words = process.argv.slice(2);
const after = (name) => words.flatMap((word, at) => (word === name ? [words[at + 1]] : []));
const url = JSON.parse(after('--datasource')[0] ?? '{}').url;

if (words.includes('--version')) {
  console.log(`schema-engine ${engineVersion()}`);
} else if (words.includes('cli')) {
  await databaseCommand(words[words.indexOf('cli') + 1], url);
} else {
  const datamodels = after('--datamodels').map((file) => [file, readFileSync(file, 'utf8')]);
  let engine;
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    if (!request.method) continue;
    try {
      engine ??= await openEngine(url, datamodels);
      answer({ id: request.id, result: await call(engine, request) });
    } catch (error) {
      answer({ id: request.id, error: described(error) });
    }
  }
  process.exit(0);
}

async function call(engine, { id, method, params }) {
  if (method === 'getDatabaseVersion') return engine.version(params);
  // The command line has made the database by then, through `cli create-database`.
  if (method === 'createDatabase') return { databaseName: '' };
  const result = await engine[method](params);
  // The native engine prints by calling back; its requests count from somewhere else than those of the command line.
  if (method === 'diff' && result?.stdout)
    answer({ id: 1_000_000 + id, method: 'print', params: { content: result.stdout } });
  return result ?? null;
}

function answer(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

function described(error) {
  const message = String(error?.message ?? error);
  const data = { is_panic: false, message, error_code: error?.code, meta: error?.meta };
  return { code: 4466, message, data };
}
