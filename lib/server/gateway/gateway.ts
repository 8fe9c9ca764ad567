/**
 * The gateway: the function that handles every request. Reading pages, public data and files come from the response cache;
 * everything else is checked, rid of headers that a client must not send, and forwarded to the renderer.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { defaultLocale } from '@/lib/i18n/locales';
import { failureCode, log } from '@/lib/platform/log';
import { networkOf } from '@/lib/platform/rate-limit';
import { QueueFullError } from '../fair-queue';
import { preflightHeaders } from '../headers/response-headers';
import { ResponseCache, type CachedResponse } from '../response-cache/response-cache';
import { cachedPageRenderer, RenderError } from './cached-pages';
import { CopyLimit, isCounted, isSignerList, signaturesIn } from './copy-limit';
import { clientAddress, trustProxies } from './client-address';
import { createForwarder, type ForwarderServices, type ForwarderSettings } from './forward';
import { createPosts, type PostServices } from './posts';
import type { Recipient } from './problem-responses';
import { refusalOf } from './request-checks';
import { readTarget, type RequestTarget } from './request-target';

const CACHE_LIMITS = { bytes: 64 * 1024 * 1024, entries: 5_000 };
const MOST_TARGETS = 10_000;
const LONGEST_TARGET = 512;

/** What only the development server has: its overlay and its unbundled files. */
const devTools = /^\/(?:_next|__nextjs)/;

/** Tells that a cached response could not be renewed (RFC 9211). */
const STALE = ['cache-status', 'undersigned; hit; detail=renewal-failed'] as const;

export type GatewaySettings = ForwarderSettings;
export type GatewayServices = ForwarderServices & PostServices;

export function createGateway(settings: GatewaySettings, services: GatewayServices): RequestListener {
  const { context, baseUrl } = settings;
  const { problems, upstream } = services;
  const cache = new ResponseCache(cachedPageRenderer(upstream, problems, context), CACHE_LIMITS);
  const trust = trustProxies(settings.trustedProxies);
  const { forward, forwardAsIs } = createForwarder(settings, services, trust);
  const posts = createPosts(settings, services, trust);
  const copies = settings.limitsClients ? new CopyLimit() : undefined;
  // Request target → cache key, so that a known target need not be parsed again.
  const keys = new Map<string, string>();

  return (request, response) => {
    try {
      handle(request, response)?.catch((error: unknown) => abandon(error, response));
    } catch (error) {
      abandon(error, response);
    }
  };

  /** What may be sent at once is, without waiting for a promise: that is a tenth of the hot path. */
  function handle(request: IncomingMessage, response: ServerResponse): Promise<void> | void {
    const target = request.url ?? '';
    const key = request.method === 'GET' || request.method === 'HEAD' ? keys.get(target) : undefined;
    return key === undefined ? handleNewTarget(target, request, response) : sendCached(key, request, response);
  }

  function handleNewTarget(url: string, request: IncomingMessage, response: ServerResponse): Promise<void> | void {
    if (context.dev && devTools.test(url)) return forwardAsIs(request, response);
    const target = readTarget(url);
    if ('redirect' in target) return redirect(response, target.redirect);
    if ('problem' in target) return problems.send(request, response, target.problem, target);
    const { route } = target;
    if (request.method === 'OPTIONS' && route.kind === 'data')
      return void response.writeHead(204, preflightHeaders(route.posts ?? false)).end();
    const recipient = recipientOf(target);
    const refusal = refusalOf({ method: request.method ?? '', headers: request.headers }, route, baseUrl);
    if (refusal) return problems.send(request, response, refusal.status, recipient, refusal.allow);
    if (request.method === 'POST' && posts.takes(route)) return posts.handle(target, recipient, request, response);
    if (!target.isCacheable || context.dev) return forward(target, recipient, request, response);
    if (url.length <= LONGEST_TARGET) remember(url, target.url);
    return sendCached(target.url, request, response);
  }

  function remember(target: string, key: string): void {
    if (keys.size >= MOST_TARGETS) keys.clear();
    keys.set(target, key);
  }

  function sendCached(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> | void {
    return copies && isSignerList(key) ? sendList(copies, key, request, response) : sendFound(key, request, response);
  }

  /** A list of signers: whoever copies many waits, also for what is in the cache. */
  async function sendList(
    limit: CopyLimit,
    key: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const address = clientAddress(request, trust);
    if (!isCounted(address)) return sendFound(key, request, response);
    const network = networkOf(address);
    const admitted = await limit.admit(network, key);
    if (typeof admitted === 'number') {
      response.setHeader('retry-after', String(admitted));
      return problems.send(request, response, 429, recipientOf(readTarget(key)));
    }
    let signatures = 0;
    try {
      await sendFound(key, request, response, (sent) => (signatures = signaturesIn(sent.response)));
    } finally {
      admitted(signatures);
    }
  }

  function sendFound(
    key: string,
    request: IncomingMessage,
    response: ServerResponse,
    note: (sent: CachedResponse) => unknown = () => undefined,
  ): Promise<void> | void {
    const cached = cache.get(key, () => networkOf(clientAddress(request, trust)));
    const sendNoted = (found: CachedResponse): void => {
      if (request.method !== 'HEAD') note(found);
      send(found, request, response);
    };
    if (!(cached instanceof Promise)) return sendNoted(cached);
    return cached.then(sendNoted, (error: unknown) =>
      sendFailure(error, recipientOf(readTarget(key)), request, response),
    );
  }

  function send(cached: CachedResponse, request: IncomingMessage, response: ServerResponse): void {
    cached.response.send(request, response, cached.failedAt === undefined ? undefined : STALE);
  }

  async function sendFailure(
    error: unknown,
    recipient: Recipient,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (error instanceof RenderError && error.response) return error.response.send(request, response);
    if (error instanceof QueueFullError)
      return problems.send(request, response, error.isOneClient ? 429 : 503, recipient);
    return problems.send(request, response, await services.failureStatus(), recipient);
  }
}

/** A defect of ours, or a client that left: this one response is lost, and no other. */
function abandon(error: unknown, response: ServerResponse): void {
  if (!response.destroyed) log.error({ code: failureCode(error) }, 'the gateway failed');
  response.destroy();
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { location, 'content-length': '0', 'cache-control': 'no-store' }).end();
}

const recipientOf = (target: RequestTarget): Recipient =>
  'route' in target
    ? { locale: target.locale, isForPrograms: target.route.path.startsWith('/api/') }
    : { locale: defaultLocale, isForPrograms: false };
