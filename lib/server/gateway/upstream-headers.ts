/** Which headers pass between clients and the renderer. */
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { forwardedHeaders } from './upstream';

/** Headers of one connection, which a proxy does not forward (RFC 9110, 7.6.1). */
const hopByHop = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** The gateway frames each request itself: a length without its body would swallow the next one on that connection. */
const framing = 'content-length';

/** Headers with which a client could speak to the renderer as if from inside, or claim to be somebody else. */
const reserved =
  /^(?:forwarded|x-forwarded-.*|x-real-ip|x-action-forwarded|x-middleware-.*|x-nextjs-(?!(?:html-)?request-id$).*|x-next-resume-.*|next-resume|x-invoke-.*|x-matched-path|x-now-.*)$/;

/** Headers of the renderer that tell only about the renderer. By the ids the development server's client finds its pages. */
const internal = /^(?:x-nextjs-(?!(?:html-)?request-id$)|x-powered-by$|link$|date$)/;

/** Names, on the requests that the renderer sends to itself, the one that it is handling. Unguessable. */
export const GATEWAY_REQUEST = 'x-gateway-request';

export interface RequestHeaderOptions {
  baseUrl: URL;
  /** The network address that we believe, for rate limits only. */
  client: string;
  requestId: string;
  /** The content policy, from which the renderer takes the nonce of its scripts. */
  policy?: string;
}

/** The headers of a request as the renderer gets them: it sees the one address of `BASE_URL`. */
export function requestHeaders(
  given: IncomingHttpHeaders,
  { baseUrl, client, requestId, policy }: RequestHeaderOptions,
): OutgoingHttpHeaders {
  const type = given['content-type'];
  const passed = Object.entries(given).filter(
    ([name]) => !hopByHop.has(name) && !reserved.test(name) && name !== framing,
  );
  return {
    ...Object.fromEntries(passed),
    host: baseUrl.host,
    ...forwardedHeaders(baseUrl, client),
    [GATEWAY_REQUEST]: requestId,
    // The renderer knows a form by the small letters of its type.
    ...(type ? { 'content-type': type.replace(/^[^;]*/, (media) => media.toLowerCase()) } : {}),
    ...(policy ? { 'content-security-policy': policy } : {}),
  };
}

/** The headers of the renderer's response as a client gets them: ours win, and cookies exist on the dashboard only. */
export function responseHeadersFrom(
  upstream: Pick<IncomingMessage, 'headersDistinct'>,
  own: Record<string, string>,
  withCookies: boolean,
): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {};
  for (const [name, values] of Object.entries(upstream.headersDistinct)) {
    if (hopByHop.has(name) || internal.test(name) || (name === 'set-cookie' && !withCookies)) continue;
    headers[name] = values;
  }
  return { ...headers, ...own };
}
