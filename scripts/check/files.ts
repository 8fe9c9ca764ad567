import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ToolResult } from '../run-tool';

const folders = ['app', 'components', 'lib', 'scripts', 'e2e'];

/** Folders of lib/ that are no domain: their files are named for what they hold. */
const freelyNamed = ['platform', 'server', 'i18n'];

/** What a file of a domain may be called; CONTRIBUTING.md says what each holds. */
const fileNames =
  'model|schema|rules|queries|admin-queries|mutations|actions|request|jobs|keys|emails|events|data|factory';
const domainFile = new RegExp(`^(${fileNames})(\\.[a-z-]+)?(\\.db)?\\.test\\.tsx?$|^(${fileNames})\\.tsx?$`);
const meaningless = /^(index|utils?|helpers?|types|common|misc)\.tsx?$/;

/** What is wrong with a file's name or place; undefined when nothing is. */
export function fileProblem(file: string): string | undefined {
  const name = path.posix.basename(file);
  if (meaningless.test(name)) return `${file}: the name says nothing`;
  const [top, domain, ...rest] = file.split('/');
  if (top !== 'lib') return undefined;
  if (rest.length > 2) return `${file}: nested deeper than lib/<domain>/<noun>/<file>`;
  if (freelyNamed.includes(domain ?? '')) return undefined;
  return domainFile.test(name) ? undefined : `${file}: not one of the names ${fileNames.replaceAll('|', ', ')}`;
}

const exported = /^export (?:async )?(?:function|const|class|type|interface) (\w+)/gm;

/** Names that two files of the application export; `files` are paths with their texts. */
export function sharedExports(files: readonly (readonly [string, string])[]): string[] {
  const owners = new Map<string, string[]>();
  for (const [file, text] of files)
    for (const [, name = ''] of text.matchAll(exported)) owners.set(name, [...(owners.get(name) ?? []), file]);
  return [...owners]
    .filter(([, where]) => new Set(where).size > 1)
    .map(([name, where]) => `${name} is exported by ${where.join(' and ')}`);
}

/** Names come from a closed list, folders nest one level and an exported name means one thing, so that everyone knows where a line lives. */
export function checkFiles(): ToolResult {
  const files = folders.flatMap(sourceFiles);
  const application = files.filter((file) => /^(components|lib)\//.test(file) && !/\.test\.tsx?$/.test(file));
  const problems = [
    ...files.flatMap((file) => fileProblem(file) ?? []),
    ...sharedExports(application.map((file) => [file, readFileSync(file, 'utf8')])),
  ];
  return { ok: problems.length === 0, output: problems.join('\n') };
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => path.posix.join(entry.parentPath, entry.name));
}
