/**
 * The headers of every kind of answer. Invariant: reading pages and data may hold no script at all, pages where something
 * is typed only those that carry the answer's nonce, and nothing loads from another host.
 */
import type { Kind } from './routes';

export interface Circumstances {
  /** Readers come over https. */
  https: boolean;
  /** One for each answer, on pages that may have scripts. */
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
const dataPolicy = policy({ 'default-src': "'none'", 'frame-ancestors': "'none'" });

function typedPolicy({ nonce, dev }: Circumstances): string {
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

/** Kinds whose pages may have scripts, and so need a nonce. */
export const hasScripts = (kind: Kind): boolean => kind === 'form' || kind === 'desk';

/**
 * How long others may keep an answer. A second: what is in front of us adds its second to the three of the answer cache
 * and the one of the counters, and five seconds after the button a reload must show the signature. Longer only while we
 * do not answer at all.
 */
const shared = 'public, max-age=1, stale-if-error=600';

const caching: Record<Kind, string> = {
  document: shared,
  data: shared,
  asset: 'public, max-age=3600, stale-if-error=86400',
  form: 'no-store',
  desk: 'no-store',
  machine: 'no-store',
};

const immutable = 'public, max-age=31536000, immutable';

/** The headers of an answer of this kind, names in lower case. */
export function headersOf(kind: Kind, circumstances: Circumstances, neverChanges = false): Record<string, string> {
  const open = kind === 'data';
  const fromElsewhere = open || kind === 'asset';
  return {
    'cache-control': neverChanges ? immutable : caching[kind],
    'content-security-policy': contentPolicy(kind, circumstances),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': fromElsewhere ? 'cross-origin' : 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    // The address of a typed-in page may hold a secret: not even our own pages need to be told it.
    'referrer-policy': kind === 'form' ? 'strict-origin' : 'same-origin',
    'x-content-type-options': 'nosniff',
    ...(circumstances.https ? { 'strict-transport-security': 'max-age=63072000' } : {}),
    ...(open ? { 'access-control-allow-origin': '*' } : {}),
  };
}

function contentPolicy(kind: Kind, circumstances: Circumstances): string {
  if (hasScripts(kind) || (kind === 'document' && circumstances.dev)) return typedPolicy(circumstances);
  return kind === 'document' ? documentPolicy : dataPolicy;
}

/** What a browser asks before another site's script may send JSON here. */
export const preflightHeaders = (posts: boolean): Record<string, string> => ({
  'access-control-allow-origin': '*',
  'access-control-allow-methods': posts ? 'POST, OPTIONS' : 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '86400',
});
