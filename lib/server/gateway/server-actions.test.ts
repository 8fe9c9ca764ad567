import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readActionOwners, type OwnsAction } from './server-actions';

let folder: string;
let owns: OwnsAction;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'build-'));
  mkdirSync(path.join(folder, 'server'));
  const pages = [
    '/[locale]/receipt',
    '/[locale]/letters/[slug]/sign',
    '/organize/letters/new',
    '/organize/letters/[slug]',
  ];
  const routes = {
    ...Object.fromEntries(pages.map((page) => [`${page}/page`, page])),
    '/organize/(dashboard)/page': '/organize',
  };
  writeFileSync(path.join(folder, 'app-path-routes-manifest.json'), JSON.stringify(routes));
  const node = {
    sign: { workers: { 'app/[locale]/letters/[slug]/sign/page': {} } },
    create: { workers: { 'app/organize/letters/new/page': {} } },
    signOut: { workers: { 'app/organize/(dashboard)/page': {}, 'app/organize/letters/[slug]/page': {} } },
  };
  writeFileSync(path.join(folder, 'server/server-reference-manifest.json'), JSON.stringify({ node, edge: {} }));
  owns = readActionOwners(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a page owns an action', () => {
  test.each([
    ['/ar/letters/demo/sign', 'sign'],
    ['/organize/letters/new', 'create'],
    ['/organize/letters/demo', 'signOut'],
    ['/organize', 'signOut'],
  ])('%s owns %s', (page, action) => expect(owns(page, action)).toBe(true));

  test.each([
    ['/en/receipt', 'sign'],
    ['/organize/letters/new', 'signOut'],
    ['/en/letters/a/b/sign', 'sign'],
    ['/nothing', 'sign'],
    ['/en/letters/demo/sign', 'unknown'],
    ['/en/letters/demo/sign', '__proto__'],
  ])('%s does not own %s', (page, action) => expect(owns(page, action)).toBe(false));
});

test('a build of another form is noticed at the start', () => {
  writeFileSync(path.join(folder, 'server/server-reference-manifest.json'), '{"actions":{}}');
  expect(() => readActionOwners(folder)).toThrow();
});
