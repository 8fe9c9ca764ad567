/**
 * The renderer, asked over a socket file that only this user's processes can open. What it is asked carries nothing of
 * the reader: no cookie, no network address, no language but the address's.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import http, { type IncomingMessage, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Rendered {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

export interface Inner {
  get(url: string): Promise<Rendered>;
  close(): Promise<void>;
}

const PATIENCE_MS = 10_000;
const LARGEST_ANSWER = 16 * 1024 * 1024;

/** Opens the socket and answers how to ask. `baseUrl` is the address that pages believe to be at. */
export async function openInner(render: RequestListener, baseUrl: URL): Promise<Inner> {
  // A folder of mode 0700: nobody else can ask the renderer past the front server's checks.
  const folder = await mkdtemp(path.join(tmpdir(), 'undersigned-'));
  const socketPath = path.join(folder, 'inner');
  const server = http.createServer(render);
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(socketPath, ready));
  const agent = new http.Agent({ keepAlive: true });
  const headers = {
    host: baseUrl.host,
    'x-forwarded-host': baseUrl.host,
    'x-forwarded-proto': baseUrl.protocol.slice(0, -1),
    'x-forwarded-for': '127.0.0.1',
  };
  return {
    get: (url) => ask({ socketPath, agent, path: url, headers, timeout: PATIENCE_MS }),
    async close() {
      agent.destroy();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function ask(options: http.RequestOptions): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    const request = http.get(options, (response) => {
      const parts: Buffer[] = [];
      let length = 0;
      response.on('data', (part: Buffer) => {
        parts.push(part);
        length += part.length;
        if (length > LARGEST_ANSWER) request.destroy(new Error('the renderer answers without an end'));
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 500, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on('timeout', () => request.destroy(new Error('the renderer takes too long')));
    request.on('error', reject);
  });
}
