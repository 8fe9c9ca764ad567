import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import nextConfig from '@/next.config.js';
import { isPublicForm, routeOf, routes } from './routes';

/** An example for each parameter of a path. */
const examples: Record<string, string> = {
  slug: 'demo',
  hash: '0377687b',
  token: 'Ab_c-1',
  status: '404',
  id: '0b0b9a39-0000-4000-8000-000000000000',
};

/** The path of every page and handler of `app/`, its parameters replaced by examples. */
function pathsOfApp(): string[] {
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
    .map((pathname) => `/${pathname}`);
}

// Requested by the gateway itself; nobody else may.
const internal = /^\/problem\//;

test('each page and handler of the application has a row', () => {
  const paths = pathsOfApp().filter((pathname) => !internal.test(pathname));
  expect(paths).toContain('/api/health');
  expect(paths.filter((pathname) => !routeOf(pathname))).toEqual([]);
});

test('nobody can request the pages of problems', () => {
  expect(routeOf('/problem/404')).toBeUndefined();
});

test('only what is the same for everyone is cached', () => {
  const cached = routes.filter((route) => route.query !== undefined).map((route) => route.kind);
  expect(new Set(cached)).toEqual(new Set(['document', 'form', 'data', 'asset']));
});

test('what posts and is cached is a public form, whose answers are not', () => {
  expect(routes.filter((route) => route.posts && route.query && !isPublicForm(route))).toEqual([]);
});

/** The part of Next's patterns that our rewrites use. */
const patternOf = (source: string): RegExp =>
  new RegExp(
    `^${source
      .replace(/:\w+(\([^)]+\))/g, '$1')
      .replace(/\/:\w+\*/g, '(?:/.+)?')
      .replace(/:\w+/g, '[^/]+')}$`,
  );

test('the English path of each page leads to the page', async () => {
  const rewrites = await nextConfig.rewrites?.();
  const sources = Array.isArray(rewrites) ? [] : (rewrites?.beforeFiles ?? []).map(({ source }) => patternOf(source));
  const paths = routes
    .filter((route) => route.localized)
    .map((route) => route.path.replace(/:(\w+)/g, (_, name: string) => examples[name] ?? 'x').replace('/**', ''));
  expect(paths).toContain('/letters/demo/sign');
  expect(paths.filter((pathname) => !sources.some((source) => source.test(pathname)))).toEqual([]);
});
