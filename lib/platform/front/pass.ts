/** Lets the renderer answer by itself, where the answer is one person's alone. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { hasScripts, headersOf } from '../headers';
import { isKept, type Route } from '../routes';
import { isForm, isReadableForm } from './form-body';
import type { Behind, FrontSettings } from './behind';
import { guardResponse } from './guard';
import type { Reader } from './problems';
import { clientOf, prepareRequest } from './request';

/** Passes one request on. Answers `false`, having sent nothing, for a form that nobody can read. */
export type Pass = (
  route: Route,
  reader: Reader,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean> | true;

export function createPass(
  { baseUrl, circumstances }: FrontSettings,
  { problems, render, brokenOrAway }: Behind,
  isTrusted: (address: string) => boolean,
): Pass {
  return (route, reader, request, response) => {
    const takesForms = route.posts === true && route.anyOrigin !== true;
    if (!takesForms || !isForm(request)) return pass(route, reader, request, response);
    return isReadableForm(request).then((readable) => readable && pass(route, reader, request, response));
  };

  function pass(route: Route, reader: Reader, request: IncomingMessage, response: ServerResponse): true {
    const nonce = hasScripts(route.kind) ? randomBytes(16).toString('base64') : undefined;
    const headers = headersOf(route.kind, { ...circumstances, ...(nonce ? { nonce } : {}) });
    // Public data is kept for everyone; the answer to what one program sent is that program's.
    if (!isKept(route)) headers['cache-control'] = 'no-store';
    prepareRequest(request, baseUrl, clientOf(request, isTrusted), headers['content-security-policy']);
    guardResponse(request, response, {
      kind: route.kind,
      headers,
      problem: async (status, sink) => {
        const shown = status < 500 ? status : await brokenOrAway();
        await problems.send(request, sink, shown, reader);
      },
    });
    render(request, response);
    return true;
  }
}
