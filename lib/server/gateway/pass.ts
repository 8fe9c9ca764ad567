/** Lets the renderer answer by itself, where the answer is one person's alone. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Sink } from '../response-cache/answer';
import { Busy, Lane } from '../response-cache/lane';
import { hasScripts, headersOf } from '../headers';
import { networkOf } from '@/lib/platform/rate-limit';
import { isKept, type Route } from '../routes';
import { isForm, isReadableForm } from './form-body';
import type { Behind, FrontSettings } from './behind';
import { guardResponse } from './guard';
import type { Reader } from './problems';
import { clientOf, prepareRequest } from './request';

/** Passes one request on. Answers the status with which to refuse it where it does not, and has sent nothing then. */
export type Pass = (
  route: Route,
  reader: Reader,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<400 | 429 | 503 | undefined>;

/** Pages that are made for one reader are never kept, so that whoever asks for many would take the reading pages' time. */
const PLACES = { width: 4, each: 32, all: 512 };
/** A renderer that hangs for longer loses its place to the next one. */
const PATIENCE_MS = 10_000;

export function createPass(
  { baseUrl, circumstances }: FrontSettings,
  { problems, render, brokenOrAway }: Behind,
  isTrusted: (address: string) => boolean,
): Pass {
  const places = new Lane(PLACES);

  return async (route, reader, request, response) => {
    const isPage = route.kind === 'form' || route.kind === 'desk';
    if (isPage && request.method !== 'POST') return inTurn(route, reader, request, response);
    const takesForms = route.posts === true && route.anyOrigin !== true;
    if (takesForms && isForm(request) && !(await isReadableForm(request))) return 400;
    await pass(route, reader, request, response);
    return undefined;
  };

  async function inTurn(...[route, reader, request, response]: Parameters<Pass>): ReturnType<Pass> {
    try {
      await places.run(networkOf(clientOf(request, isTrusted)), async () => {
        if (!response.destroyed) await pass(route, reader, request, response);
      });
      return undefined;
    } catch (error) {
      if (error instanceof Busy) return error.ownFault ? 429 : 503;
      throw error;
    }
  }

  /** Ends when the renderer begins to answer, and not with the answer: a reader may take it as slowly as they like. */
  function pass(...[route, reader, request, response]: Parameters<Pass>): Promise<void> {
    const nonce = hasScripts(route.kind) ? randomBytes(16).toString('base64') : undefined;
    const headers = headersOf(route.kind, { ...circumstances, ...(nonce ? { nonce } : {}) });
    // Public data is kept for everyone; the answer to what one program sent is that program's.
    if (!isKept(route)) headers['cache-control'] = 'no-store';
    prepareRequest(request, baseUrl, clientOf(request, isTrusted), headers['content-security-policy']);
    return new Promise((done, failed) => {
      const tired = setTimeout(done, PATIENCE_MS);
      const begun = () => {
        clearTimeout(tired);
        done();
      };
      const problem = async (status: number, sink: Sink) => {
        const shown = status < 500 ? status : await brokenOrAway();
        await problems.send(request, sink, shown, reader);
      };
      guardResponse(request, response, { kind: route.kind, headers, problem, begun });
      render(request, response).then(begun, failed);
    });
  }
}
