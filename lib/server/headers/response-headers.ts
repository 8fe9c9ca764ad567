/**
 * The headers of every kind of response. Invariant: reading pages and data may hold no script at all, public pages where
 * something is typed only files of this site, the dashboard only what carries the response's nonce; and nothing loads from
 * another host.
 */

/**
 * What a response is, which decides its headers and whether it is cached:
 * `document` a reading page, without a script · `data` public JSON · `asset` files, the same for everyone ·
 * `form` a page where something is typed, the same for everyone · `personal` one that shows what somebody typed, or a secret ·
 * `dashboard` the organizers' pages and sign-in, the only ones with cookies · `probe` what monitors request.
 */
export type ResponseKind = 'document' | 'data' | 'asset' | 'form' | 'personal' | 'dashboard' | 'probe';

export interface HeaderContext {
  /** Readers come over https. */
  https: boolean;
  /** One for each response, on pages that may have scripts. */
  nonce?: string;
  /** The development server, whose tools evaluate code and keep a socket open. */
  dev?: boolean;
}

const policy = (rules: Record<string, string>): string =>
  Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const everyPage = {
  'default-src': "'none'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

const documentPolicy = policy({ ...everyPage, 'script-src': "'none'" });
const formPolicy = policy({ ...everyPage, 'script-src': "'self'", 'connect-src': "'self'" });
const dataPolicy = policy({ 'default-src': "'none'", 'frame-ancestors': "'none'" });

function scriptedPolicy({ nonce, dev }: HeaderContext): string {
  if (dev)
    return policy({
      ...everyPage,
      'style-src': "'self' 'unsafe-inline'",
      'script-src': "'self' 'unsafe-inline' 'unsafe-eval'",
      'connect-src': "'self' ws:",
    });
  return policy({
    ...everyPage,
    'script-src': nonce ? `'nonce-${nonce}' 'strict-dynamic'` : "'none'",
    'connect-src': "'self'",
  });
}

/** The framework's scripts are on the dashboard only, and need a nonce there. */
export const needsNonce = (kind: ResponseKind): boolean => kind === 'dashboard';

/** Kinds whose pages are documents: the framework's scripts are taken out of them. */
export const isDocument = (kind: ResponseKind): boolean =>
  kind === 'document' || kind === 'form' || kind === 'personal';

/**
 * How long other caches may store a response. A second: a proxy adds its second to the three of the response cache and the
 * one of the counters, and five seconds after signing a reload must show the signature. Longer only while we do not
 * respond at all.
 */
const shared = 'public, max-age=1, stale-if-error=600';

const caching: Record<ResponseKind, string> = {
  document: shared,
  data: shared,
  asset: 'public, max-age=3600, stale-if-error=86400',
  form: shared,
  personal: 'no-store',
  dashboard: 'no-store',
  probe: 'no-store',
};

const immutable = 'public, max-age=31536000, immutable';

/** The headers of a response of this kind, names in lower case. */
export function responseHeaders(
  kind: ResponseKind,
  context: HeaderContext,
  isImmutable = false,
): Record<string, string> {
  const isPublicData = kind === 'data';
  const isForOtherSites = isPublicData || kind === 'asset';
  return {
    'cache-control': isImmutable ? immutable : caching[kind],
    'content-security-policy': contentPolicy(kind, context),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': isForOtherSites ? 'cross-origin' : 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    // The address of a personal page holds what somebody typed: not even our own pages need to be told it.
    'referrer-policy': kind === 'form' || kind === 'personal' ? 'strict-origin' : 'same-origin',
    'x-content-type-options': 'nosniff',
    ...(context.https ? { 'strict-transport-security': 'max-age=63072000' } : {}),
    ...(isPublicData ? { 'access-control-allow-origin': '*' } : {}),
  };
}

function contentPolicy(kind: ResponseKind, context: HeaderContext): string {
  if (needsNonce(kind) || (isDocument(kind) && context.dev)) return scriptedPolicy(context);
  if (kind === 'form' || kind === 'personal') return formPolicy;
  return kind === 'document' ? documentPolicy : dataPolicy;
}

/** What a browser asks before another site's script may send JSON here. */
export const preflightHeaders = (posts: boolean): Record<string, string> => ({
  'access-control-allow-origin': '*',
  'access-control-allow-methods': posts ? 'POST, OPTIONS' : 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '86400',
});
