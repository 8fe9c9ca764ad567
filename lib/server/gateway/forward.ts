/** Forwards requests whose response is one client's alone to the renderer. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { ActionRequest } from '@/lib/platform/action-start';
import { networkOf } from '@/lib/platform/rate-limit';
import { FairQueue, QueueFullError, finishedWithin } from '../fair-queue';
import { isDocument, needsNonce, responseHeaders, type HeaderContext } from '../headers/response-headers';
import { documentOf } from '../response-cache/document';
import { BufferedResponse } from '../response-cache/buffered-response';
import { carriesAction, followAction } from './action-requests';
import { clientAddress, type TrustProxy } from './client-address';
import type { Problems, Recipient } from './problem-responses';
import { RequestBodies, RequestBodyError } from './request-body';
import type { RequestTarget } from './request-target';
import { isPage } from './routes';
import type { OwnsAction } from './server-actions';
import { abortedWith, UpstreamTimeoutError, type Upstream } from './upstream';
import { GATEWAY_REQUEST, requestHeaders, responseHeadersFrom } from './upstream-headers';

export interface ForwarderSettings {
  baseUrl: string;
  trustedProxies: readonly string[];
  context: HeaderContext;
  /** Whether one client gets a bounded share of the renderer; off for benchmarks and in development only. */
  limitsClients: boolean;
}

export interface ForwarderServices {
  upstream: Upstream;
  problems: Problems;
  ownsAction: OwnsAction;
  /** The status for a failure: 503 while the database is away, "try again in a minute", else 500. */
  failureStatus: () => Promise<500 | 503>;
}

export interface Forwarder {
  /** Forwards a request to a route, with the headers and the problem pages of that route. */
  forward: (
    target: RouteTarget,
    recipient: Recipient,
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<void>;
  /** Forwards a request for the development server's own files as it is. */
  forwardAsIs: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

type RouteTarget = Extract<RequestTarget, { route: unknown }>;

/** One request on its way to the renderer. */
interface Exchange {
  id: string;
  target: RouteTarget;
  recipient: Recipient;
  client: string;
  request: IncomingMessage;
  response: ServerResponse;
  body?: Buffer;
  /** Set where the request may carry a server action. */
  action?: ActionRequest;
}

const QUEUE_LIMITS = { running: 12, waiting: 512, waitingPerClient: 64 };
/**
 * Rendering takes the process that also sends the cached pages: one client gets a bounded share of it, for reading and
 * writing together. That is 25 pages a second, more than an office behind one address needs.
 */
const SHARE_OF_ONE_CLIENT = { runningPerClient: 2, spacing: 40 };
/** A renderer that hangs for longer loses its place in the queue. */
const LONGEST_TURN_MS = 10_000;
const BODY_LIMITS = { perClient: 4 * 1024 * 1024, total: 64 * 1024 * 1024, timeout: 15_000 };

export function createForwarder(
  { baseUrl, context, limitsClients }: ForwarderSettings,
  { failureStatus, ownsAction, problems, upstream }: ForwarderServices,
  trust: TrustProxy,
): Forwarder {
  const base = new URL(baseUrl);
  const share = limitsClients ? SHARE_OF_ONE_CLIENT : { runningPerClient: QUEUE_LIMITS.running };
  const queue = new FairQueue({ ...QUEUE_LIMITS, ...share });
  const bodies = new RequestBodies(BODY_LIMITS);
  /** The clients of the requests that the renderer is handling, by the ids of these requests. */
  const clients = new Map<string, string>();

  return { forward, forwardAsIs };

  async function forward(...[target, recipient, request, response]: Parameters<Forwarder['forward']>): Promise<void> {
    const actionId = request.headers['next-action'];
    if (typeof actionId === 'string' && !ownsAction(target.page, actionId))
      return problems.send(request, response, 404, recipient);
    const caller = callerOf(request);
    const client = caller ?? clientAddress(request, trust);
    const exchange: Exchange = { id: randomUUID(), target, recipient, client, request, response };
    // Whoever is waiting for a caller's turn to end would wait for itself.
    const send = caller !== undefined || target.route.kind === 'probe' ? sendAtOnce : sendInTurn;
    try {
      if (request.method !== 'POST') return await send(exchange);
      await bodies.with(request, networkOf(client), (body) =>
        carriesAction(target.route, request.headers)
          ? followAction(exchange.id, (action) => send({ ...exchange, body, action }))
          : send({ ...exchange, body }),
      );
    } catch (error) {
      if (response.headersSent) response.destroy();
      else if (!response.destroyed)
        await problems.send(request, response, statusOf(error) ?? (await failureStatus()), recipient);
    }
  }

  /** After an action's redirect the renderer requests the next page from itself; the client of the first request. */
  function callerOf({ headers }: IncomingMessage): string | undefined {
    const id = headers[GATEWAY_REQUEST];
    return typeof id === 'string' ? clients.get(id) : undefined;
  }

  async function sendAtOnce(exchange: Exchange): Promise<void> {
    await relay(exchange, await begin(exchange));
  }

  /** Holds a place in the queue until the response begins: a reader may take it as slowly as they like. */
  async function sendInTurn(exchange: Exchange): Promise<void> {
    const { response: begun } = await queue.run(networkOf(exchange.client), async () => {
      const response = begin(exchange);
      await finishedWithin(LONGEST_TURN_MS, response);
      return { response };
    });
    await relay(exchange, await begun);
  }

  async function begin({ id, target, client, request, response, body }: Exchange): Promise<Begun> {
    if (response.destroyed) throw new RequestBodyError('aborted');
    const { kind } = target;
    const nonce = needsNonce(kind) ? randomBytes(16).toString('base64') : undefined;
    const headers = responseHeaders(kind, { ...context, ...(nonce ? { nonce } : {}) });
    // Public data is cached for everyone; the response to what one program sent is that program's.
    if (!target.isCacheable) headers['cache-control'] = 'no-store';
    const policy = headers['content-security-policy'];
    clients.set(id, client);
    try {
      const upstreamResponse = await upstream.send({
        method: request.method ?? 'GET',
        path: target.url,
        headers: {
          ...requestHeaders(request.headers, { baseUrl: base, client, requestId: id, policy }),
          // The gateway reads a document, and encodes it itself.
          ...(isDocument(kind) ? { 'accept-encoding': 'identity' } : {}),
        },
        body,
        signal: abortedWith(response),
      });
      return { headers, upstreamResponse };
    } finally {
      clients.delete(id);
    }
  }

  async function relay(exchange: Exchange, { headers, upstreamResponse }: Begun): Promise<void> {
    const { target, recipient, request, response } = exchange;
    const problem = await problemOf(exchange, upstreamResponse);
    if (problem !== undefined) {
      upstreamResponse.resume();
      return problems.send(request, response, problem, recipient);
    }
    const sent = responseHeadersFrom(upstreamResponse, headers, target.route.kind === 'dashboard');
    const isHtml = (upstreamResponse.headers['content-type'] ?? '').startsWith('text/html');
    if (isDocument(target.kind) && isHtml && !context.dev) return sendDocument(exchange, upstreamResponse, sent);
    response.writeHead(upstreamResponse.statusCode ?? 500, sent);
    // A client that leaves ends the rendering; there is nobody to tell.
    await pipeline(upstreamResponse, response).catch(() => undefined);
  }

  /** A page that one person gets, without the framework's scripts, as those that are cached for everyone. */
  async function sendDocument(
    { request, response }: Exchange,
    upstreamResponse: IncomingMessage,
    headers: OutgoingHttpHeaders,
  ): Promise<void> {
    const page = new BufferedResponse(
      upstreamResponse.statusCode ?? 500,
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      Buffer.from(documentOf((await buffer(upstreamResponse)).toString())),
    );
    page.send(request, response);
  }

  /** The status of the problem to send in place of the renderer's response; `undefined` where that is sent itself. */
  async function problemOf(exchange: Exchange, upstreamResponse: IncomingMessage): Promise<number | undefined> {
    const { target, recipient, request, action } = exchange;
    const { statusCode: status = 500, headers } = upstreamResponse;
    const type = headers['content-type'] ?? 'text/html';
    if (recipient.isForPrograms) return status >= 500 && !type.includes('json') ? failureStatus() : undefined;
    if (!isPage(target.route)) return undefined;
    // It never reached its action: what it carried could not be decoded.
    if (action?.state === 'malformed' || (action?.state === 'decoding' && status < 400)) return 400;
    if (status < 400) return undefined;
    if (headers['x-nextjs-action-not-found'] === '1') return status === 400 ? 400 : 404;
    if (status >= 500 && action?.state === 'decoding') return 400;
    // What a page's own script requested, that script handles.
    if (request.headers['next-action'] !== undefined || request.headers.rsc !== undefined) return undefined;
    if (status >= 500) return failureStatus();
    // A handler that has something to say to a program says it in another type.
    return type.startsWith('text/') ? status : undefined;
  }

  async function forwardAsIs(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = request;
    const own = { ...headers, host: base.host };
    const upstreamResponse = await upstream.send({ method, path: url, headers: own, signal: abortedWith(response) });
    response.writeHead(upstreamResponse.statusCode ?? 500, upstreamResponse.headers);
    await pipeline(upstreamResponse, response);
  }
}

interface Begun {
  headers: Record<string, string>;
  upstreamResponse: IncomingMessage;
}

/** The status for a failure that is not the renderer's. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof QueueFullError) return error.isOneClient ? 429 : 503;
  if (error instanceof RequestBodyError && error.reason !== 'aborted') return error.reason;
  return error instanceof UpstreamTimeoutError ? 504 : undefined;
}
