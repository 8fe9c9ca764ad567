import { readdirSync } from 'node:fs';
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

/** Names come from a closed list and folders nest one level, so that everyone knows where a line lives. */
export function checkFiles(): ToolResult {
  const problems = folders.flatMap(sourceFiles).flatMap((file) => fileProblem(file) ?? []);
  return { ok: problems.length === 0, output: problems.join('\n') };
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => path.posix.join(entry.parentPath, entry.name));
}
