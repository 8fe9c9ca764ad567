import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markOf } from './lock';
import { refuseIfServed, serveBuild } from './served-build';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'undersigned-build-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a build that another living start serves is not built anew; one’s own and a dead one’s are', async () => {
  refuseIfServed(folder);
  const letGo = serveBuild(folder);
  refuseIfServed(folder);
  const other = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
  const pid = other.pid ?? 0;
  mkdirSync(path.join(folder, 'served-by'), { recursive: true });
  writeFileSync(path.join(folder, 'served-by', String(pid)), markOf(pid));
  expect(() => refuseIfServed(folder)).toThrow(/already runs from this folder.*NEXT_DIST_DIR/);
  other.kill('SIGKILL');
  await once(other, 'exit');
  refuseIfServed(folder);
  letGo();
});
