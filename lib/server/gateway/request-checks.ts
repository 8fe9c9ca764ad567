/** What a request must be before anything is done with it. */
import type { IncomingHttpHeaders } from 'node:http';
import { LARGEST_BODY } from './request-body';
import { carriesAction } from './action-requests';
import { isPage, isPublicForm, type Route } from './routes';

export interface RequestHead {
  method: string;
  headers: IncomingHttpHeaders;
}

/** Why a request is refused: the status, and the methods that would be right. */
export interface Refusal {
  status: 400 | 403 | 405 | 411 | 413 | 415;
  allow?: string;
}

const reads = new Set(['GET', 'HEAD']);

/** The methods of a route, as `Allow` lists them. */
export function allowedMethods(route: Route): string {
  if (route.anyOrigin) return 'POST, OPTIONS';
  const own = route.posts ? 'GET, HEAD, POST' : 'GET, HEAD';
  return route.kind === 'data' ? `${own}, OPTIONS` : own;
}

/**
 * Checks method, origin and announced length; `undefined` where all is right. A write must come from a page of this site:
 * browsers name its origin, and where they leave it out they say that it is the same one.
 */
export function refusalOf({ method, headers }: RequestHead, route: Route, baseUrl: string): Refusal | undefined {
  if (reads.has(method)) {
    if (route.anyOrigin) return { status: 405, allow: allowedMethods(route) };
    return hasBody(headers) ? { status: 400 } : undefined;
  }
  if (method !== 'POST' || !route.posts) return { status: 405, allow: allowedMethods(route) };
  // A form whose browser names no origin at all proves by its token where it comes from.
  const isUnnamed = isPublicForm(route) && namesNoOrigin(headers);
  if (!route.anyOrigin && !isUnnamed && !isSameOrigin(headers, baseUrl)) return { status: 403 };
  // The memory for a body is reserved by its length, which every browser sends.
  if (headers['content-length'] === undefined) return { status: 411 };
  if (Number(headers['content-length']) > LARGEST_BODY) return { status: 413 };
  // A page takes the forms of its own actions and nothing else.
  if (isPublicForm(route)) return isForm(headers) ? undefined : { status: 415 };
  if (isPage(route) && !route.handler && !carriesAction(route, headers)) return { status: 415 };
  return undefined;
}

/** Text browsers and some privacy tools. */
export const namesNoOrigin = (headers: IncomingHttpHeaders): boolean =>
  headers.origin === undefined && headers['sec-fetch-site'] === undefined;

const isForm = (headers: IncomingHttpHeaders): boolean =>
  /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i.test(headers['content-type'] ?? '');

const hasBody = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function isSameOrigin(headers: IncomingHttpHeaders, baseUrl: string): boolean {
  if (headers.origin !== undefined) return headers.origin === baseUrl;
  return headers['sec-fetch-site'] === 'same-origin';
}
