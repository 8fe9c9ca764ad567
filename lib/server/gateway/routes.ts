/**
 * The routing table: every path that this server responds to. Invariant: what has no row here is 404 and never reaches the
 * renderer; `routes.test.ts` finds each page and handler of `app/` that has none.
 */
import type { ResponseKind } from '../headers/response-headers';

export interface Route {
  kind: ResponseKind;
  /** `:slug`, `:hash`, `:token` and `:word` match one part of a path, `**` at the end any number of them. */
  path: string;
  /** A page in every language: at the root in English and under the code of each other language. */
  localized?: boolean;
  /** Set where the response is cached: the parameters that change it, with their greatest lengths. Others are dropped. */
  query?: Readonly<Record<string, number>>;
  /** Accepts POST, too. What a public form or program posts is handled outside the renderer: `posts.ts`. */
  posts?: boolean;
  /** Accepts POST from programs and other sites: it reads no cookie, so nobody's session can be abused through it. */
  anyOrigin?: boolean;
  /** A handler reads the body that is sent here by itself: no page with server actions. */
  handler?: boolean;
  /** The file is named after its content, so that it never changes. */
  immutable?: boolean;
}

const page = (path: string, query: Route['query'] = {}): Route => ({
  kind: 'document',
  path,
  query,
  localized: true,
});
/** A sealed state of the longest names in the widest script, in base64url. */
const LONGEST_STATE = 6_000;
/** A page of signing: the same for everyone, until its address says what it shows. */
const step = (path: string, query: Route['query'] = {}): Route => ({
  kind: 'form',
  path,
  query: { state: LONGEST_STATE, ...query },
  localized: true,
});
const form = (path: string, query: Route['query'] = {}): Route => ({ ...step(path, query), posts: true });
/** A page behind a secret of its own. */
const secret = (path: string): Route => ({ kind: 'personal', path, localized: true });
const json = (path: string, query: Route['query'] = {}): Route => ({ kind: 'data', path: `/api/v1${path}`, query });
const dashboard = (path: string): Route => ({ kind: 'dashboard', path, posts: true });

export const routes: readonly Route[] = [
  page('/'),
  page('/letters/:slug'),
  page('/letters/:slug/signers', { q: 120, employer: 120, cursor: 300 }),
  page('/letters/:slug/employers'),
  page('/letters/:slug/about'),
  page('/letters/:slug/revisions'),
  page('/letters/:slug/revisions/:hash'),
  page('/privacy'),

  form('/letters/:slug/sign'),
  form('/letters/:slug/sign/review'),
  form('/letters/:slug/sign/work-address'),
  form('/letters/:slug/sign/proof'),
  form('/letters/:slug/sign/check-email'),
  form('/letters/:slug/sign/code'),
  step('/letters/:slug/sign/done'),
  step('/letters/:slug/sign/ended/:word'),

  { ...secret('/confirm/:token'), posts: true },
  { ...secret('/confirm/:token/not-me'), posts: true },
  secret('/confirm/:token/not-me/done'),
  secret('/confirm/:token/:word'),

  form('/receipt'),
  form('/receipt/signature'),
  form('/receipt/withdraw'),
  step('/receipt/withdrawn'),
  form('/receipt/lost', { letter: 80 }),
  step('/receipt/lost/sent'),
  { ...secret('/receipt/link/:token'), posts: true },

  json('/openapi.json'),
  json('/letters'),
  json('/letters/:slug'),
  json('/letters/:slug/count'),
  json('/letters/:slug/tallies', { limit: 5 }),
  json('/letters/:slug/signers', { q: 120, employer: 120, cursor: 300, limit: 5 }),
  json('/letters/:slug/revisions'),
  { kind: 'data', path: '/api/v1/letters/:slug/signatures', posts: true, anyOrigin: true },

  { ...dashboard('/organize/letters/:slug/export/csv'), handler: true },
  dashboard('/organize/**'),
  dashboard('/setup/**'),

  { kind: 'probe', path: '/api/health' },
  { kind: 'probe', path: '/api/ready' },

  { kind: 'data', path: '/robots.txt', query: {} },
  { kind: 'data', path: '/.well-known/security.txt', query: {} },

  { kind: 'asset', path: '/icon.svg', query: {} },
  { kind: 'asset', path: '/assets/**', query: {}, immutable: true },
  { kind: 'asset', path: '/favicon.ico', query: {} },
  { kind: 'asset', path: '/apple-icon.png', query: {} },
  { kind: 'asset', path: '/_next/static/**', query: {}, immutable: true },
];

const parts: Readonly<Record<string, string>> = {
  slug: '[a-z0-9-]{1,80}',
  hash: '[0-9a-f]{8,64}',
  word: '[a-z-]{1,40}',
  token: '[A-Za-z0-9_-]{1,200}',
};

/** A route's path as a pattern. No part may be `.` or `..`, or hold anything that has a meaning in a URL. */
function patternOf(path: string): RegExp {
  const source = path
    .replace(/[.]/g, '\\.')
    .replace(/:(\w+)/g, (_, name: string) => `(?<${name}>${parts[name] ?? '[^/]+'})`)
    .replace(/\/\*\*$/, '(?:/(?!\\.{1,2}(?:/|$))[\\w.~%@:,=+-]{1,300}){0,12}');
  return new RegExp(`^${source}$`);
}

const patterns = routes.map((route) => ({ route, pattern: patternOf(route.path) }));

/** The row for `path`, which has neither a language at its start nor a slash at its end. */
export const routeOf = (path: string): Route | undefined => patterns.find(({ pattern }) => pattern.test(path))?.route;

/** What the parts of `path` are that its route names. */
export const paramsOf = (route: Route, path: string): Readonly<Record<string, string>> => ({
  ...patterns.find((one) => one.route === route)?.pattern.exec(path)?.groups,
});

/** Whether what is posted here is handled outside the renderer. */
export const isPublicForm = ({ kind }: Route): boolean => kind === 'form' || kind === 'personal';

/** Pages where something is typed are the ones whose problems are pages, too. */
export const isPage = (route: Route): boolean => isPublicForm(route) || route.kind === 'dashboard';
