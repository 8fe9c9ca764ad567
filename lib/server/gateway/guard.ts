/** What the renderer may send by itself. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Sink } from '../response-cache/answer';
import type { Kind } from '../routes';

export interface Passing {
  kind: Kind;
  headers: Record<string, string>;
  /** Sends a problem page instead of the renderer's own, which is empty. */
  problem: (status: number, sink: Sink) => Promise<void>;
  /** Hears that the renderer begins to answer: most of its work is done then. */
  begun: () => void;
}

/** Headers of the renderer that tell only about the renderer. By the ids the development server's client finds its answers. */
const internal = /^(?:x-nextjs-(?!(?:html-)?request-id$)|x-powered-by$|link$)/;

/**
 * Prepares a response before the renderer gets it: our headers win over its own, cookies exist at the desk only, and where
 * it fails, a person gets a page. The decision falls with the first thing that it writes; after a replacement all that it
 * still writes goes nowhere.
 */
export function guardResponse(request: IncomingMessage, response: ServerResponse, passing: Passing): void {
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  let replaced: boolean | undefined;

  const isReplaced = (status: number): boolean => {
    if (replaced !== undefined) return replaced;
    passing.begun();
    replaced = wantsProblemPage(request, response, passing.kind, status);
    if (replaced)
      void passing.problem(status, replacementOf(response, { writeHead, end })).catch(() => response.destroy());
    else dress(response, passing);
    return replaced;
  };

  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (replaced) return response;
    // Set one by one, they can be taken back below.
    response.statusCode = status;
    for (const [name, value] of pairsOf(rest.at(-1))) response.setHeader(name, value);
    return isReplaced(status) ? response : writeHead(status);
  };
  response.write = (...given: unknown[]) =>
    isReplaced(response.statusCode) || write(...(given as Parameters<typeof write>));
  response.end = (...given: unknown[]) =>
    isReplaced(response.statusCode) ? response : end(...(given as Parameters<typeof end>));
}

/**
 * A way to send another answer than the renderer's, which meanwhile goes on writing its own. Nothing of its headers is to
 * stay; and since it sets more of them after ours were sent, which Node would throw at it as an error, it is not heard.
 */
function replacementOf(response: ServerResponse, own: Sink): Sink {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const setHeader = response.setHeader.bind(response);
  const hearNothing = () => {
    response.setHeader = () => response;
  };
  hearNothing();
  return {
    writeHead(status, headers) {
      // Node's own `writeHead` sets its headers through the method that the renderer must not reach.
      response.setHeader = setHeader;
      own.writeHead(status, headers);
      hearNothing();
    },
    end: (body) => own.end(body),
  };
}

/** The headers that `writeHead` was given, of which it takes several forms. */
function pairsOf(headers: unknown): [string, string | string[]][] {
  if (typeof headers !== 'object' || headers === null) return [];
  if (!Array.isArray(headers)) return Object.entries(headers as Record<string, string | string[]>);
  const flat = headers.flat() as string[];
  return Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at] ?? '', flat[2 * at + 1] ?? '']);
}

/**
 * Pages that the renderer could not finish. What a script asked for, it handles itself, and a handler that has something
 * to say to a program says it in another type.
 */
function wantsProblemPage(request: IncomingMessage, response: ServerResponse, kind: Kind, status: number): boolean {
  if (status < 400 || (kind !== 'form' && kind !== 'desk')) return false;
  if (request.headers['next-action'] !== undefined || request.headers.rsc !== undefined) return false;
  const type = String(response.getHeader('content-type') ?? 'text/html');
  return status >= 500 || type.startsWith('text/');
}

function dress(response: ServerResponse, { kind, headers }: Passing): void {
  for (const name of response.getHeaderNames()) if (internal.test(name)) response.removeHeader(name);
  if (kind !== 'desk') response.removeHeader('set-cookie');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
