/** Reads the target of a request. Invariant: nothing that a client sent ends up in a redirect but a path of this site. */
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import type { ResponseKind } from '../headers/response-headers';
import { routeOf, type Route } from './routes';

export type RequestTarget =
  | {
      route: Route;
      /** What the response is: that of the route, but personal where the address says what a form's page shows. */
      kind: ResponseKind;
      /** Whether one response serves everyone, so that it may be cached. */
      isCacheable: boolean;
      locale: Locale;
      /** The path without its language. */
      path: string;
      /** Path and query, in one canonical form where the response may be cached. */
      url: string;
      /** The path in `app/`, with the language also where it is English. */
      page: string;
    }
  | { redirect: string }
  | { problem: 400 | 404; locale: Locale; /** Programs get JSON, people a page. */ isForPrograms: boolean };

const LONGEST = 8192;
const control = /\p{Cc}/u;
// What a browser or Node would read as another host, or as no path at all.
const notAPath = /^(?!\/)|^\/[/\\]|[\\#\s]/;
// The routing table matches a path as it is, the renderer resolves it first, and may decode it more than once.
const traversal = /\/(?:\.|%(?:25)*2e){1,2}(?=\/|$)|\\|%(?:25)*(?:2f|5c)/i;

/** Reads the target of a request, such as `/ar/letters/demo?q=a`. */
export function readTarget(target: string): RequestTarget {
  const [path, query] = split(target);
  const locale = localeOf(path);
  const problem = (status: 400 | 404): RequestTarget => ({
    problem: status,
    locale,
    isForPrograms: path.startsWith('/api/'),
  });

  if (target.length > LONGEST || notAPath.test(target) || isRefused(query)) return problem(400);
  if (!isDecodable(path) || traversal.test(path)) return problem(400);
  if (path.includes('//')) return problem(404);
  const canonical = canonicalPath(path);
  if (canonical !== path) return { redirect: canonical + (query === undefined ? '' : `?${query}`) };

  const rest = locale === defaultLocale ? path : path.slice(locale.length + 1) || '/';
  const route = routeOf(rest);
  if (!route || (locale !== defaultLocale && !route.localized)) return problem(404);
  const page = route.localized ? `/${locale}${rest}` : rest;
  const where = { route, locale, path: rest, page };
  if (!route.query) return { ...where, kind: route.kind, isCacheable: false, url: target };
  const declared = declaredQuery(route, query ?? '');
  if (declared === undefined) return problem(400);
  const isPersonal = route.kind === 'form' && new URLSearchParams(declared).has('state');
  const kind = isPersonal ? 'personal' : route.kind;
  return { ...where, kind, isCacheable: !isPersonal, url: path + declared };
}

function split(target: string): [string, string | undefined] {
  const at = target.indexOf('?');
  return at < 0 ? [target, undefined] : [target.slice(0, at), target.slice(at + 1)];
}

/** PostgreSQL takes no NUL, whatever page would search for it; and nobody types one. */
const isRefused = (query = ''): boolean => query.includes('%00');

function localeOf(path: string): Locale {
  const [, first = ''] = path.split('/', 2);
  return isLocale(first) ? first : defaultLocale;
}

function isDecodable(path: string): boolean {
  try {
    return !control.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** Without a slash at the end and without the code of the language that needs none. */
function canonicalPath(path: string): string {
  const english = path === `/${defaultLocale}` || path.startsWith(`/${defaultLocale}/`);
  const inEnglish = english ? path.slice(defaultLocale.length + 1) : path;
  return inEnglish.replace(/\/$/, '') || '/';
}

/** The declared parameters in the table's order; `undefined` when one is too long or no text. */
function declaredQuery(route: Route, query: string): string | undefined {
  const given = new URLSearchParams(query);
  const declared = new URLSearchParams();
  for (const [name, longest] of Object.entries(route.query ?? {})) {
    const value = given.get(name);
    if (!value) continue;
    if (value.length > longest || control.test(value)) return undefined;
    declared.set(name, value);
  }
  return declared.size > 0 ? `?${declared}` : '';
}
