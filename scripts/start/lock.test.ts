import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { birthOf } from '../processes';
import { lockDataDir } from './lock';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock '));
});
afterEach(() => rmSync(folder, { recursive: true }));

const heldBy = (pid: number, birth: string) => writeFileSync(path.join(folder, 'start.lock'), `${pid} ${birth}`);

it('a second start on the same folder is told so in one sentence', () => {
  heldBy(process.ppid, birthOf(process.ppid));
  expect(() => lockDataDir(folder)).toThrow(/already runs .* stop it first/);
});

it('a start that was killed does not stand in the way', () => {
  heldBy(999_999_999, '');
  expect(() => lockDataDir(folder)).not.toThrow();
});

it('nor does another program that got the same number since', () => {
  heldBy(process.ppid, 'another birth');
  expect(() => lockDataDir(folder)).not.toThrow();
});

it('after letting go the next one may start', () => {
  lockDataDir(folder)();
  expect(() => lockDataDir(folder)).not.toThrow();
});
