import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.mjs';

let folder = '';
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fingerprint '));
  mkdirSync(path.join(folder, 'deep'));
  write('page.tsx', 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('changes with a file, a new file, and whatever else goes into a build', () => {
  const seen = new Set([fingerprint([folder])]);
  write('page.tsx', 'two');
  seen.add(fingerprint([folder]));
  write('deep/part.ts', '');
  seen.add(fingerprint([folder]));
  seen.add(fingerprint([folder], ['key']));
  expect(seen.size).toBe(4);
});

it('does not change with tests, nor with what is not there', () => {
  const before = fingerprint([folder]);
  write('deep/part.db.test.ts', 'test');
  expect(fingerprint([folder, path.join(folder, 'nowhere')])).toBe(before);
});
