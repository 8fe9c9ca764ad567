/** The front server for its tests: behind it answers a function of the test's own instead of the renderer. */
import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openInner } from '../response-cache/inner';
import { createFront } from './front';
import { Problems } from './problems';

export const BASE = 'http://localhost:4250';
const circumstances = { https: false };

export const html = (response: ServerResponse, status: number, body: string) =>
  response.writeHead(status, { 'content-type': 'text/html', 'x-powered-by': 'Next.js', 'set-cookie': 'a=1' }).end(body);

const page: RequestListener = (_request, response) =>
  html(response, 200, '<html><body>page<script>1</script></body></html>');

/** What stands in for the renderer, whether the database is there, and what the renderer was asked. */
interface Behind {
  render: RequestListener;
  ready: boolean;
  asked: { url: string; headers: IncomingMessage['headers'] }[];
}

export type TriedFront = Awaited<ReturnType<typeof openFront>>;

export async function openFront() {
  const behind: Behind = { render: page, ready: true, asked: [] };
  const listener: RequestListener = (request, response) => {
    behind.asked.push({ url: request.url ?? '', headers: { ...request.headers } });
    const problem = /problem\/(\d+)$/.exec(request.url ?? '');
    if (problem) html(response, 200, `<html><body>designed ${request.url}</body></html>`);
    else behind.render(request, response);
  };
  const inner = await openInner(listener, new URL(BASE));
  const settings = { baseUrl: BASE, trustedProxies: ['127.0.0.1'], circumstances };
  const server = http.createServer(
    createFront(settings, {
      render: (request, response) => {
        listener(request, response);
        return new Promise<void>((done) => response.on('close', () => done()));
      },
      inner,
      problems: new Problems(inner, circumstances),
      brokenOrAway: () => Promise.resolve(behind.ready ? 500 : 503),
    }),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    behind,
    reset: () => void Object.assign(behind, { render: page, ready: true, asked: [] }),
    async ask(path: string, options: RequestInit = {}) {
      const { port } = server.address() as AddressInfo;
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...options });
      return { status: response.status, headers: response.headers, body: await response.text() };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await inner.close();
    },
  };
}
