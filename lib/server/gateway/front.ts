/**
 * What every request passes first. Reading pages, public data and files come from the answer cache; everything else is
 * checked, stripped of what a stranger may have added, and passed to the renderer.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { AnswerCache, type Kept } from '../response-cache/cache';
import { Busy } from '../response-cache/lane';
import { preflightHeaders } from '../headers';
import { defaultLocale } from '@/lib/i18n/locales';
import { failureCode, log } from '@/lib/platform/log';
import { networkOf } from '@/lib/platform/rate-limit';
import { isKept } from '../routes';
import { readAddress, type Address } from './address';
import type { Behind, FrontSettings } from './behind';
import { trustOf } from './client-address';
import { refusalOf } from './gate';
import { createPass } from './pass';
import type { Reader } from './problems';
import { clientOf } from './request';
import { RenderFailure, rendererOf } from './renderer';

const LIMITS = { bytes: 64 * 1024 * 1024, entries: 5_000 };
const MOST_TARGETS = 10_000;
const LONGEST_TARGET = 512;

/** What only the development server has: its socket, its overlay, its unbundled files. */
const devTools = /^\/(?:_next|__nextjs)/;

/** Marks an answer that could not be renewed (RFC 9211). */
const STALE = ['cache-status', 'undersigned; hit; detail=renewal-failed'] as const;

/** The function that answers every request. */
export function createFront(settings: FrontSettings, behind: Behind): RequestListener {
  const { circumstances, baseUrl } = settings;
  const { problems } = behind;
  const cache = new AnswerCache(rendererOf(behind.inner, problems, circumstances), LIMITS);
  const isTrusted = trustOf(settings.trustedProxies);
  const pass = createPass(settings, behind, isTrusted);
  // Request target → key, so that a known one need not be read again.
  const keys = new Map<string, string>();

  return (request, response) => {
    try {
      answerOne(request, response)?.catch((error: unknown) => fault(error, response));
    } catch (error) {
      fault(error, response);
    }
  };

  /** What may be sent at once is, without waiting for a promise: that is a tenth of the hot path. */
  function answerOne(request: IncomingMessage, response: ServerResponse): Promise<void> | void {
    const target = request.url ?? '';
    const key = request.method === 'GET' || request.method === 'HEAD' ? keys.get(target) : undefined;
    return key === undefined ? first(target, request, response) : give(key, request, response);
  }

  /** A request whose target we have not met. */
  function first(target: string, request: IncomingMessage, response: ServerResponse): Promise<void> | void {
    if (circumstances.dev && devTools.test(target)) return void behind.render(request, response);
    const address = readAddress(target);
    if ('redirect' in address) return redirect(response, address.redirect);
    if ('problem' in address) return refuse(request, response, address.problem, address);
    const { found } = address;
    const reader = readerOf(address);
    if (request.method === 'OPTIONS' && found.kind === 'data')
      return void response.writeHead(204, preflightHeaders(found.posts ?? false)).end();
    const refusal = refusalOf({ method: request.method ?? '', headers: request.headers }, found, baseUrl);
    if (refusal) return refuse(request, response, refusal.status, reader, refusal.allow);
    if (!isKept(found) || circumstances.dev) {
      const passed = pass(found, reader, request, response);
      return passed.then((status) => (status ? refuse(request, response, status, reader) : undefined));
    }
    if (target.length <= LONGEST_TARGET) remember(target, address.url);
    return give(address.url, request, response);
  }

  function remember(target: string, key: string): void {
    if (keys.size >= MOST_TARGETS) keys.clear();
    keys.set(target, key);
  }

  function give(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> | void {
    const taken = cache.take(key, () => networkOf(clientOf(request, isTrusted)));
    if (!(taken instanceof Promise)) return deliver(taken, request, response);
    return taken.then(
      (kept) => deliver(kept, request, response),
      (error: unknown) => fail(error, readerOf(readAddress(key)), request, response),
    );
  }

  function deliver(kept: Kept, request: IncomingMessage, response: ServerResponse): void {
    kept.answer.send(request, response, kept.failedAt === undefined ? undefined : STALE);
  }

  async function fail(error: unknown, reader: Reader, request: IncomingMessage, response: ServerResponse) {
    if (error instanceof RenderFailure && error.answer) return error.answer.send(request, response);
    if (error instanceof Busy) return refuse(request, response, error.ownFault ? 429 : 503, reader);
    return refuse(request, response, await behind.brokenOrAway(), reader);
  }

  function refuse(request: IncomingMessage, response: ServerResponse, status: number, reader: Reader, allow?: string) {
    // What of a body was not read would be taken for the next request.
    if (request.method !== 'GET' && request.method !== 'HEAD') response.shouldKeepAlive = false;
    return problems.send(request, response, status, reader, allow);
  }
}

/** A defect of ours, or a reader who left: one answer is lost, and nobody else notices. */
function fault(error: unknown, response: ServerResponse): void {
  if (!response.destroyed) log.error({ code: failureCode(error) }, 'the front server failed');
  response.destroy();
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { location, 'content-length': '0', 'cache-control': 'no-store' }).end();
}

const readerOf = (address: Address): Reader =>
  'found' in address
    ? { locale: address.locale, forPrograms: address.found.path.startsWith('/api/') }
    : { locale: defaultLocale, forPrograms: false };
