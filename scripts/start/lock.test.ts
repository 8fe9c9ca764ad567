import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockDataDir } from './lock';
import { writeLockFile } from './lock-file';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock '));
  file = path.join(folder, 'start.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('refuses a second start on the same folder in one sentence', () => {
  writeLockFile(file, folder, process.ppid);
  expect(() => lockDataDir(folder)).toThrow(/already runs .* stop it first/);
});

it('ignores a start that was killed', () => {
  writeLockFile(file, folder, 999_999_999);
  expect(() => lockDataDir(folder)).not.toThrow();
});

it('ignores another program that has the same process id since', () => {
  writeLockFile(file, folder, process.ppid);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\n.*\n/, '\nanother time\n'));
  expect(() => lockDataDir(folder)).not.toThrow();
});

it('does not take the lock file in a copy of the folder for the lock of the copy', () => {
  writeLockFile(file, folder, process.ppid);
  const copy = `${folder} copy`;
  cpSync(folder, copy, { recursive: true });
  expect(() => lockDataDir(copy)).not.toThrow();
  rmSync(copy, { recursive: true });
});

it('lets the next start in after unlocking', () => {
  lockDataDir(folder)();
  expect(() => lockDataDir(folder)).not.toThrow();
});
