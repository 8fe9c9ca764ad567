/** What a request's address asks for. Invariant: nothing that a stranger typed ends up in a redirect but a path of ours. */
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { isKept, routeOf, type Route } from '../routes';

export type Address =
  | { found: Route; locale: Locale; /** Path and query, in one fixed form where the answer may be kept. */ url: string }
  | { redirect: string }
  | { problem: 400 | 404; locale: Locale; /** Programs get JSON, people a page. */ forPrograms: boolean };

const LONGEST = 4096;
const control = /\p{Cc}/u;
// What a browser or Node would read as another host, or that is no address at all.
const foreign = /^(?!\/)|^\/[/\\]|[\\#\s]/;
// The table of routes reads a path as it stands, the renderer resolves it first, and may decode it more than once.
const climbing = /\/(?:\.|%(?:25)*2e){1,2}(?=\/|$)|\\|%(?:25)*(?:2f|5c)/i;

/** Reads the target of a request, such as `/ar/letters/demo?q=a`. */
export function readAddress(target: string): Address {
  const [path, query] = split(target);
  const locale = localeOf(path);
  const problem = (status: 400 | 404): Address => ({ problem: status, locale, forPrograms: path.startsWith('/api/') });

  if (target.length > LONGEST || foreign.test(target) || isRefused(query)) return problem(400);
  if (!isDecodable(path) || climbing.test(path)) return problem(400);
  if (path.includes('//')) return problem(404);
  const plain = withoutExtras(path);
  if (plain !== path) return { redirect: plain + (query === undefined ? '' : `?${query}`) };

  const rest = locale === defaultLocale ? path : path.slice(locale.length + 1) || '/';
  const found = routeOf(rest);
  if (!found || (locale !== defaultLocale && !found.localized)) return problem(404);
  if (!isKept(found)) return { found, locale, url: target };
  const declared = declaredQuery(found, query ?? '');
  return declared === undefined ? problem(400) : { found, locale, url: path + declared };
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
function withoutExtras(path: string): string {
  const english = path === `/${defaultLocale}` || path.startsWith(`/${defaultLocale}/`);
  const inEnglish = english ? path.slice(defaultLocale.length + 1) : path;
  return inEnglish.replace(/\/$/, '') || '/';
}

/** The declared parameters in the table's order; `undefined` when one is too long or no text. */
function declaredQuery(route: Route, query: string): string | undefined {
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const [name, longest] of Object.entries(route.query ?? {})) {
    const value = given.get(name);
    if (!value) continue;
    if (value.length > longest || control.test(value)) return undefined;
    kept.set(name, value);
  }
  return kept.size > 0 ? `?${kept}` : '';
}
