/**
 * Every address that this server answers. Invariant: what has no row here is 404 and never reaches the renderer;
 * `routes.test.ts` finds each page and handler of `app/` that has none.
 */

/**
 * What an answer is, which decides its headers and whether it is kept:
 * `document` a reading page, without a script · `data` public JSON · `asset` files, the same for everyone ·
 * `form` a page where something is typed · `desk` the organizers' pages and login, the only ones with cookies ·
 * `machine` what monitors ask for.
 */
export type Kind = 'document' | 'data' | 'asset' | 'form' | 'desk' | 'machine';

export interface Route {
  kind: Kind;
  /** `:slug`, `:hash` and `:token` stand for one part of the address, `**` at the end for any number of them. */
  path: string;
  /** A page for readers: stands at the root in English and under the code of each other language. */
  localized?: boolean;
  /** The parameters that change a kept answer, with their greatest lengths. All others are dropped before rendering. */
  query?: Readonly<Record<string, number>>;
  /** Takes POST, too. */
  posts?: boolean;
  /** Takes POST from programs and other sites: it reads no cookie, so nobody's login can be abused through it. */
  anyOrigin?: boolean;
  /** The file is named after its content, so that it never changes. */
  immutable?: boolean;
}

const reading = (path: string, query: Route['query'] = {}): Route => ({
  kind: 'document',
  path,
  query,
  localized: true,
});
const typing = (path: string): Route => ({ kind: 'form', path, localized: true, posts: true });
const json = (path: string, query: Route['query'] = {}): Route => ({ kind: 'data', path: `/api/v1${path}`, query });
const desk = (path: string): Route => ({ kind: 'desk', path, posts: true });

export const routes: readonly Route[] = [
  reading('/'),
  reading('/letters/:slug'),
  reading('/letters/:slug/signers', { q: 120, employer: 120, cursor: 300 }),
  reading('/letters/:slug/employers'),
  reading('/letters/:slug/about'),
  reading('/letters/:slug/revisions'),
  reading('/letters/:slug/revisions/:hash'),
  reading('/privacy'),

  typing('/letters/:slug/sign/**'),
  typing('/confirm/**'),
  typing('/receipt/**'),

  json('/openapi.json'),
  json('/letters'),
  json('/letters/:slug'),
  json('/letters/:slug/count'),
  json('/letters/:slug/tallies', { limit: 5 }),
  json('/letters/:slug/signers', { q: 120, employer: 120, cursor: 300, limit: 5 }),
  json('/letters/:slug/revisions'),
  { kind: 'data', path: '/api/v1/letters/:slug/signatures', posts: true, anyOrigin: true },

  desk('/organize/**'),
  desk('/setup/**'),

  { kind: 'machine', path: '/api/health' },
  { kind: 'machine', path: '/api/ready' },

  { kind: 'asset', path: '/icon.svg', query: {} },
  { kind: 'asset', path: '/_next/static/**', query: {}, immutable: true },
];

const parts: Readonly<Record<string, string>> = {
  slug: '[a-z0-9-]{1,80}',
  hash: '[0-9a-f]{8,64}',
  token: '[A-Za-z0-9_-]{1,200}',
};

/** The address as a pattern. No part may be `.` or `..`, or hold anything that has a meaning in an address. */
function patternOf(path: string): RegExp {
  const source = path
    .replace(/[.]/g, '\\.')
    .replace(/:(\w+)/g, (_, name: string) => parts[name] ?? '[^/]+')
    .replace(/\/\*\*$/, '(?:/(?!\\.{1,2}(?:/|$))[\\w.~%@:,=+-]{1,300}){0,12}');
  return new RegExp(`^${source}$`);
}

const patterns = routes.map((route) => ({ route, pattern: patternOf(route.path) }));

/** The row of `path`, which has no language in front and no slash at the end. */
export const routeOf = (path: string): Route | undefined => patterns.find(({ pattern }) => pattern.test(path))?.route;

/** Whether one answer serves everyone, so that it may be kept. */
export const isKept = (route: Route): boolean => route.query !== undefined;
