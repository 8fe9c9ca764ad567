/**
 * The renderer as an HTTP server of this process, on a socket file that only this user's processes can open. The gateway
 * sends it requests and gets responses as any reverse proxy does; neither side touches the objects of the other.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import http, {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A whole response of the renderer. */
export interface RenderedResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface UpstreamRequest {
  method: string;
  path: string;
  headers: OutgoingHttpHeaders;
  body?: Buffer;
  /** Ends the request when the client has left. */
  signal: AbortSignal;
}

export interface Upstream {
  /** Sends a request; the response's body is still to be read. Throws where none begins in time. */
  send(request: UpstreamRequest): Promise<IncomingMessage>;
  /** The whole response to a GET that carries nothing of a reader: no cookie, no network address, no language. */
  get(path: string): Promise<RenderedResponse>;
  close(): Promise<void>;
}

const GET_TIMEOUT_MS = 10_000;
/** Until a response begins. Longer than any form takes while the database answers at all. */
const SEND_TIMEOUT_MS = 30_000;
const LARGEST_RESPONSE = 16 * 1024 * 1024;

/** Thrown when the renderer did not begin to respond in time. */
export class UpstreamTimeoutError extends Error {
  constructor() {
    super('the renderer did not respond in time');
  }
}

/** Starts the server. `baseUrl` is the address at which pages believe to be. */
export async function openUpstream(render: RequestListener, baseUrl: URL): Promise<Upstream> {
  // A folder of mode 0700: nobody else can reach the renderer without the gateway's checks.
  const folder = await mkdtemp(path.join(tmpdir(), 'undersigned-'));
  const socketPath = path.join(folder, 'upstream');
  // The gateway has read bodies before it sends them, and keeps its connections open: there is nothing to time.
  const server = http.createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, render);
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(socketPath, ready));
  const agent = new http.Agent({ keepAlive: true });
  const host = { host: baseUrl.host, ...forwardedHeaders(baseUrl, '127.0.0.1') };
  return {
    send: ({ body, ...request }) => send({ socketPath, agent, ...request }, body),
    get: (url) => get({ socketPath, agent, path: url, headers: host, timeout: GET_TIMEOUT_MS }),
    async close() {
      agent.destroy();
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What tells the renderer where it is, and from which network address a request comes. */
export const forwardedHeaders = (baseUrl: URL, client: string) => ({
  'x-forwarded-host': baseUrl.host,
  'x-forwarded-proto': baseUrl.protocol.slice(0, -1),
  'x-forwarded-for': client,
});

function send(
  options: http.RequestOptions & { headers: OutgoingHttpHeaders },
  body?: Buffer,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const length = body ? { 'content-length': body.length } : {};
    const request = http.request({ ...options, headers: { ...options.headers, ...length } });
    const timer = setTimeout(() => request.destroy(new UpstreamTimeoutError()), SEND_TIMEOUT_MS);
    request.on('response', (response) => {
      clearTimeout(timer);
      resolve(response);
    });
    request.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    request.end(body);
  });
}

function get(options: http.RequestOptions): Promise<RenderedResponse> {
  return new Promise((resolve, reject) => {
    const request = http.get(options, (response) => {
      const parts: Buffer[] = [];
      let length = 0;
      response.on('data', (part: Buffer) => {
        parts.push(part);
        length += part.length;
        if (length > LARGEST_RESPONSE) request.destroy(new Error('the response is too long'));
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 500, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on('timeout', () => request.destroy(new UpstreamTimeoutError()));
    request.on('error', reject);
  });
}

/** A signal that is aborted when the client leaves before the response has ended. */
export function abortedWith(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
