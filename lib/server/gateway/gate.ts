/** What a request must be before anything is done with it. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Route } from '../routes';

export interface Asked {
  method: string;
  headers: IncomingHttpHeaders;
}

/** A refusal: the status, and the methods that would be right. */
export interface Refusal {
  status: 400 | 403 | 405 | 411 | 413;
  allow?: string;
}

/** The greatest request body: Next's limit for actions in `next.config.js` is the same. */
export const LARGEST_BODY = 256 * 1024;

const reads = new Set(['GET', 'HEAD']);

/** The methods of a route, as `Allow` lists them. */
export function methodsOf(route: Route): string {
  if (route.anyOrigin) return 'POST, OPTIONS';
  const own = route.posts ? 'GET, HEAD, POST' : 'GET, HEAD';
  return route.kind === 'data' ? `${own}, OPTIONS` : own;
}

/**
 * Whether to refuse. A write must come from our own pages: browsers name their origin, and where they leave it out they
 * say that it is the same one. Who says neither is no browser, or one that cannot be protected.
 */
export function refusalOf({ method, headers }: Asked, route: Route, baseUrl: string): Refusal | undefined {
  if (reads.has(method)) return route.anyOrigin ? { status: 405, allow: methodsOf(route) } : undefined;
  if (method !== 'POST' || !route.posts) return { status: 405, allow: methodsOf(route) };
  if (!route.anyOrigin && !isOurs(headers, baseUrl)) return { status: 403 };
  // Without a length nobody could say how much is still to come; every browser sends it.
  if (headers['content-length'] === undefined) return { status: 411 };
  if (Number(headers['content-length']) > LARGEST_BODY) return { status: 413 };
  return undefined;
}

function isOurs(headers: IncomingHttpHeaders, baseUrl: string): boolean {
  if (headers.origin !== undefined) return headers.origin === baseUrl;
  return headers['sec-fetch-site'] === 'same-origin';
}
