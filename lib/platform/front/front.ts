/**
 * What every request passes first. Reading pages, public data and files come from the answer cache; everything else is
 * checked, stripped of what a stranger may have added, and passed to the renderer.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { AnswerCache, type Kept } from '../answer-cache/cache';
import type { Inner } from '../answer-cache/inner';
import { Busy } from '../answer-cache/lane';
import { hasScripts, headersOf, preflightHeaders, type Circumstances } from '../headers';
import { isKept, type Route } from '../routes';
import { readAddress, type Address } from './address';
import { trustOf } from './client-address';
import { refusalOf } from './gate';
import { guardResponse } from './pass';
import type { Asker, Problems } from './problems';
import { prepareRequest } from './request';
import { RenderFailure, rendererOf } from './renderer';

export interface FrontSettings {
  baseUrl: string;
  trustedProxies: readonly string[];
  circumstances: Circumstances;
}

export interface Behind {
  /** Next itself. */
  render: RequestListener;
  inner: Inner;
  problems: Problems;
  /** Whether the database can be used: tells "come back in a minute" from "something is broken". */
  isReady: () => Promise<boolean>;
}

const LIMITS = { bytes: 64 * 1024 * 1024, entries: 5_000 };
const MOST_TARGETS = 10_000;
const LONGEST_TARGET = 512;

/** Marks an answer that could not be renewed (RFC 9211). */
const STALE = ['cache-status', 'undersigned; hit; detail=renewal-failed'] as const;

/** The function that answers every request. */
export function createFront(settings: FrontSettings, behind: Behind): RequestListener {
  const { circumstances, baseUrl } = settings;
  const { problems } = behind;
  const cache = new AnswerCache(rendererOf(behind.inner, problems, circumstances), LIMITS);
  const isTrusted = trustOf(settings.trustedProxies);
  // Request target → key, so that a known one need not be read again.
  const keys = new Map<string, string>();

  return (request, response) => {
    const target = request.url ?? '';
    const key = request.method === 'GET' || request.method === 'HEAD' ? keys.get(target) : undefined;
    if (key !== undefined) give(key, request, response);
    else first(target, request, response);
  };

  /** A request whose target we have not met. */
  function first(target: string, request: IncomingMessage, response: ServerResponse): void {
    const address = readAddress(target);
    if ('redirect' in address) return redirect(response, address.redirect);
    if ('problem' in address) return refuse(request, response, address.problem, address);
    const asker = { locale: address.locale, forPrograms: address.found.path.startsWith('/api/') };
    const { found } = address;
    if (request.method === 'OPTIONS' && found.kind === 'data')
      return void response.writeHead(204, preflightHeaders(found.posts ?? false)).end();
    const refusal = refusalOf({ method: request.method ?? '', headers: request.headers }, found, baseUrl);
    if (refusal) return refuse(request, response, refusal.status, asker, refusal.allow);
    if (!isKept(found) || circumstances.dev) return pass(found, asker, request, response);
    if (target.length <= LONGEST_TARGET) remember(target, address.url);
    give(address.url, request, response);
  }

  function remember(target: string, key: string): void {
    if (keys.size >= MOST_TARGETS) keys.clear();
    keys.set(target, key);
  }

  /** The hot path: a kept answer is sent without waiting for a promise. */
  function give(key: string, request: IncomingMessage, response: ServerResponse): void {
    const taken = cache.take(key);
    if (taken instanceof Promise)
      taken.then(
        (kept) => deliver(kept, request, response),
        (error: unknown) => fail(error, key, request, response),
      );
    else deliver(taken, request, response);
  }

  function deliver(kept: Kept, request: IncomingMessage, response: ServerResponse): void {
    kept.answer.send(request, response, kept.failedAt === undefined ? undefined : STALE);
  }

  function fail(error: unknown, key: string, request: IncomingMessage, response: ServerResponse): void {
    if (error instanceof RenderFailure && error.answer) return error.answer.send(request, response);
    const asker = askerOf(readAddress(key));
    if (error instanceof Busy) return refuse(request, response, 503, asker);
    void brokenOrAway().then((status) => refuse(request, response, status, asker));
  }

  async function brokenOrAway(): Promise<500 | 503> {
    return (await behind.isReady()) ? 500 : 503;
  }

  function pass(route: Route, asker: Asker, request: IncomingMessage, response: ServerResponse): void {
    const nonce = hasScripts(route.kind) ? randomBytes(16).toString('base64') : undefined;
    const headers = headersOf(route.kind, { ...circumstances, ...(nonce ? { nonce } : {}) });
    prepareRequest(request, baseUrl, isTrusted, headers['content-security-policy']);
    guardResponse(request, response, {
      kind: route.kind,
      headers,
      problem: (status, sink) =>
        void (status >= 500 ? brokenOrAway() : Promise.resolve(status)).then((shown) =>
          problems.send(request, sink, shown, asker),
        ),
    });
    behind.render(request, response);
  }

  function refuse(request: IncomingMessage, response: ServerResponse, status: number, asker: Asker, allow?: string) {
    // What of a body was not read would be taken for the next request.
    if (request.method !== 'GET' && request.method !== 'HEAD') response.shouldKeepAlive = false;
    void problems.send(request, response, status, asker, allow);
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { location, 'content-length': '0', 'cache-control': 'no-store' }).end();
}

const askerOf = (address: Address): Asker =>
  'found' in address
    ? { locale: address.locale, forPrograms: address.found.kind === 'data' }
    : { locale: 'en', forPrograms: false };
