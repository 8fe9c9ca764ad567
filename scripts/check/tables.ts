/** Each table has one owning domain, written beside its model in schema.prisma: only the owner writes or reads it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ToolResult } from '../run-tool';

export interface Table {
  /** As the client names it, such as `letterCount`. */
  model: string;
  /** As SQL names it, such as `letter_count`. */
  name: string;
  /** The folder of lib/ that owns it. */
  owner: string;
}

/** A model whose comment says `Owner: <domain>.` */
const declaration = /\/\/\/ Owner: ([a-z-]+)\.\n(?:\/\/\/.*\n)*model (\w+) \{[^}]*?@@map\("(\w+)"\)/g;

/** The tables of a Prisma schema. Throws where one names no owner. */
export function tablesIn(schema: string): Table[] {
  const tables = [...schema.matchAll(declaration)].map(([, owner = '', model = '', name = '']) => ({
    model: model.charAt(0).toLowerCase() + model.slice(1),
    name,
    owner,
  }));
  const models = schema.match(/^model /gm) ?? [];
  if (models.length !== tables.length) throw new Error('A model of schema.prisma does not say who owns it.');
  return tables;
}

/** The tables that a source names: through the client, or after FROM, JOIN, INTO, UPDATE in SQL. */
export function tablesUsed(source: string, tables: readonly Table[]): Table[] {
  return tables.filter(
    ({ model, name }) =>
      new RegExp(`\\b(?:db|tx|database\\(\\))\\s*\\.${model}\\.\\w`).test(source) ||
      new RegExp(`\\b(?:FROM|JOIN|INTO|UPDATE|ONLY) "?${name}"?(?![\\w.])`).test(source),
  );
}

/** The uses of a table outside its owner's folder, a line each. */
export function foreignUses(tables: readonly Table[], files: readonly (readonly [string, string])[]): string[] {
  return files.flatMap(([file, source]) =>
    tablesUsed(source, tables)
      .filter(({ owner }) => !file.startsWith(`lib/${owner}/`))
      .map(({ name, owner }) => `${file} uses ${name}, which is lib/${owner}'s`),
  );
}

const folders = ['app', 'components', 'lib', 'scripts'];

/** Tests look wherever they want; nobody else does. */
export function checkTables(): ToolResult {
  const files = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.posix.join(folder, name)),
    )
    .filter((name) => /\.(ts|tsx)$/.test(name) && !/\.test\.tsx?$|^scripts\/(check|test)\//.test(name))
    .map((name) => [name, readFileSync(name, 'utf8')] as const);
  const problems = foreignUses(tablesIn(readFileSync('prisma/schema.prisma', 'utf8')), files);
  return { ok: problems.length === 0, output: problems.join('\n') };
}
