/** Renders the responses that are cached, and decides what a failed one becomes. */
import type { Locale } from '@/lib/i18n/locales';
import { FairQueue } from '../fair-queue';
import { robotsOf, statusOf } from '../headers/document-meta';
import { isDocument, responseHeaders, type HeaderContext } from '../headers/response-headers';
import { BufferedResponse } from '../response-cache/buffered-response';
import { documentOf } from '../response-cache/document';
import type { Lifetime, Render } from '../response-cache/response-cache';
import type { Problems } from './problem-responses';
import { readTarget } from './request-target';
import type { Route } from './routes';
import type { RenderedResponse, Upstream } from './upstream';

/** Sent at most this old; for an older one the request waits. Reading pages and data show a change within five seconds. */
const seconds: Lifetime = { fresh: 1_000, stale: 3_000 };
const forever: Lifetime = { fresh: Infinity, stale: Infinity };

/** The headers of the renderer that a reader needs. */
const passed = ['content-type', 'location', 'retry-after', 'content-language', 'x-robots-tag'] as const;

/** Thrown when the renderer fails; `response` is what it sent, where that is for programs. */
export class RenderError extends Error {
  constructor(
    readonly status: number,
    readonly response?: BufferedResponse,
  ) {
    super(`the renderer responded ${status}`);
  }
}

/** More at once would only make each of them slower. */
const limits = { running: 8, runningPerClient: 8, waiting: 512, waitingPerClient: 32, waitingForEveryone: 128 };

/** The function with which the response cache renders the URL that is its key. */
export function cachedPageRenderer(
  upstream: Pick<Upstream, 'get'>,
  problems: Problems,
  context: HeaderContext,
): Render {
  const queue = new FairQueue(limits);
  return async (url, client) => {
    const target = readTarget(url);
    if (!('route' in target)) throw new RenderError(500);
    const rendered = await queue.run(client, () => upstream.get(url));
    return finish(rendered, target.route, target.locale);
  };

  async function finish(rendered: RenderedResponse, route: Route, locale: Locale) {
    const { status, headers } = rendered;
    const isForPrograms = headers['content-type']?.includes('json') ?? false;
    const isUnchanging = route.kind === 'asset' && status === 200;
    if (status >= 500) throw new RenderError(status, isForPrograms ? responseOf(rendered, route) : undefined);
    if (status === 404 && route.kind !== 'data')
      return { response: await problems.response(404, { locale, isForPrograms: false }), lifetime: seconds };
    return { response: responseOf(rendered, route), lifetime: isUnchanging ? forever : seconds };
  }

  function responseOf(rendered: RenderedResponse, route: Route): BufferedResponse {
    const { headers } = rendered;
    const page = isDocument(route.kind) ? documentOf(rendered.body.toString()) : undefined;
    const status = (rendered.status === 200 && page !== undefined && statusOf(page)) || rendered.status;
    const robots = page !== undefined && robotsOf(page);
    const own: Record<string, string> = robots ? { 'x-robots-tag': robots } : {};
    for (const name of passed) {
      const value = headers[name];
      if (value !== undefined) own[name] = String(value);
    }
    const uncached: Record<string, string> = status >= 400 ? { 'cache-control': 'no-store' } : {};
    return new BufferedResponse(
      status,
      { ...own, ...responseHeaders(route.kind, context, route.immutable), ...uncached },
      page === undefined ? rendered.body : Buffer.from(page),
    );
  }
}
