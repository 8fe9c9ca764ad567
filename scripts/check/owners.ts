import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ToolResult } from '../run-tool';

const byClient = /\.([a-z]\w*)\.(?:create|createMany|update|updateMany|upsert|delete|deleteMany)\(/g;
const bySql = /\b(?:INSERT INTO|UPDATE|DELETE FROM) ([a-z_]+)\b(?!\.)/g;

/** The tables that a text writes, by the names of their models. */
export function written(text: string): Set<string> {
  const camel = (table: string) => table.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return new Set([
    ...[...text.matchAll(byClient)].map(([, model = '']) => model),
    ...[...text.matchAll(bySql)].map(([, table = '']) => camel(table)),
  ]);
}

/** The models of the schema, as the client names them. */
const models = (schema: string): string[] =>
  [...schema.matchAll(/^model (\w+)/gm)].map(([, name = '']) => name.charAt(0).toLowerCase() + name.slice(1));

/** Tables that more than one of `files` (path and text) write, by domain. */
export function sharedTables(schema: string, files: readonly (readonly [file: string, text: string])[]): string[] {
  const writers = new Map(models(schema).map((model) => [model, new Set<string>()]));
  for (const [file, text] of files)
    for (const model of written(text)) writers.get(model)?.add(file.split('/').slice(0, 2).join('/'));
  return [...writers]
    .filter(([, domains]) => domains.size > 1)
    .map(([model, domains]) => `${model} is written by ${[...domains].sort().join(' and ')}`);
}

/** Each table has one owning domain, and only the owner writes it. Tests and what makes test data may write any. */
export function checkOwners(): ToolResult {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join('lib', name))
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|\/factory/.test(name))
    .map((name) => [name, readFileSync(name, 'utf8')] as const);
  const faults = sharedTables(readFileSync('prisma/schema.prisma', 'utf8'), files);
  return { ok: faults.length === 0, output: faults.join('\n') };
}
