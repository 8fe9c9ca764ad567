import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import nextConfig from '@/next.config.js';
import { routeOf, routes } from './routes';

/** Something that fits a part of an address in square brackets. */
const examples: Record<string, string> = {
  slug: 'demo',
  hash: '0377687b',
  token: 'Ab_c-1',
  status: '404',
  id: '0b0b9a39-0000-4000-8000-000000000000',
};

/** Every address that a page or handler of `app/` answers, its parts filled with examples. */
function addressesOfApp(): string[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.tsx?)$/.test(file))
    .map((file) =>
      path
        .dirname(file)
        .split(path.sep)
        .filter((part) => part !== '.' && part !== '[locale]' && !part.startsWith('('))
        .map((part) => part.replace(/^\[\[?(?:\.{3})?(\w+)\]\]?$/, (_, name: string) => examples[name] ?? 'example'))
        .join('/'),
    )
    .map((address) => `/${address}`);
}

// The front server asks for these itself; nobody else may.
const inside = /^\/problem\//;

test('each page and handler of the application has its row, or nobody would ever see it', () => {
  const addresses = addressesOfApp().filter((address) => !inside.test(address));
  expect(addresses).toContain('/api/health');
  expect(addresses.filter((address) => !routeOf(address))).toEqual([]);
});

test('the pages of problems can be asked for by nobody', () => {
  expect(routeOf('/problem/404')).toBeUndefined();
});

test('only reading pages, data and files are kept for everyone', () => {
  const kept = routes.filter((route) => route.query !== undefined).map((route) => route.kind);
  expect(new Set(kept)).toEqual(new Set(['document', 'data', 'asset']));
});

test('no row takes what is typed and is kept as well', () => {
  expect(routes.filter((route) => route.posts && route.query)).toEqual([]);
});

/** The part of Next's patterns that our rewrites use. */
const patternOf = (source: string): RegExp =>
  new RegExp(
    `^${source
      .replace(/:\w+(\([^)]+\))/g, '$1')
      .replace(/\/:\w+\*/g, '(?:/.+)?')
      .replace(/:\w+/g, '[^/]+')}$`,
  );

test('the English address of each page leads to the page', async () => {
  const rewrites = await nextConfig.rewrites?.();
  const sources = Array.isArray(rewrites) ? [] : (rewrites?.beforeFiles ?? []).map(({ source }) => patternOf(source));
  const addresses = routes
    .filter((route) => route.localized)
    .map((route) => route.path.replace(/:(\w+)/g, (_, name: string) => examples[name] ?? 'x').replace('/**', ''));
  expect(addresses).toContain('/letters/demo/sign');
  expect(addresses.filter((address) => !sources.some((source) => source.test(address)))).toEqual([]);
});
