import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeLockFile } from '../start/lock-file';
import { isInUse, holdInUse, refuseIfInUse } from './in-use';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'undersigned-build-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a build that another running start uses is refused; our own and one whose process ended are not', async () => {
  refuseIfInUse(folder);
  const release = holdInUse(folder);
  refuseIfInUse(folder);
  const other = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
  const pid = other.pid ?? 0;
  mkdirSync(path.join(folder, 'in-use'), { recursive: true });
  writeLockFile(path.join(folder, 'in-use', String(pid)), folder, pid);
  expect(() => refuseIfInUse(folder)).toThrow(/already runs from this folder.*NEXT_DIST_DIR/);

  const copy = `${folder}-copy`;
  cpSync(folder, copy, { recursive: true });
  expect(isInUse(copy), 'a copy of the folder is not in use').toBe(false);
  rmSync(copy, { recursive: true });

  other.kill('SIGKILL');
  await once(other, 'exit');
  refuseIfInUse(folder);
  release();
});
