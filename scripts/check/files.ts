import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ToolResult } from '../run-tool';

const longest = 200;
const folders = ['app', 'components', 'lib', 'scripts', 'e2e'];
const vocabulary = /^(schema|rules|queries|mutations|actions|jobs|mails|data|factory)(-[a-z]+)*(\.db)?(\.test)?\.tsx?$/;
const nowhere = /^(index|utils?|helpers?|types|common|misc)\.tsx?$/;

/** What is wrong with one file's name or length, or undefined. Texts of the interface and data may be long. */
export function fileFault(file: string, lines: number): string | undefined {
  const name = path.basename(file);
  const [top, domain] = file.split('/');
  if (nowhere.test(name) && !file.includes('/messages/')) return `${file}: a name that says nothing`;
  if (top === 'lib' && !['platform', 'server', 'i18n'].includes(domain ?? '') && !vocabulary.test(name))
    return `${file}: not in the vocabulary of lib/<domain>`;
  const mayBeLong = /^data(-[a-z]+)*\.ts$/.test(name) || file.includes('/messages/');
  if (lines > longest && !mayBeLong) return `${file}: ${lines} lines, and ${longest} is the most`;
  return undefined;
}

/** Everyone knows where a line lives: names of a closed vocabulary, files that fit into a head. */
export function checkFiles(): ToolResult {
  const faults = folders.flatMap(sourceFiles).flatMap((file) => fileFault(file, countLines(file)) ?? []);
  return { ok: faults.length === 0, output: faults.join('\n') };
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function countLines(file: string): number {
  return readFileSync(file, 'utf8').trimEnd().split('\n').length;
}
