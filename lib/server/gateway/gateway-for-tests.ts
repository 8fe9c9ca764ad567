/** The gateway for its tests: its upstream is a function of the test's own instead of the renderer. */
import http, { type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway } from './gateway';
import { noteActionStart } from '@/lib/platform/action-start';
import { withFollowedActions } from './action-requests';
import type { PostServices } from './posts';
import { Problems } from './problem-responses';
import { openUpstream } from './upstream';

export const BASE = 'http://localhost:4250';
/** The one action that every page of the tests owns. */
export const OWN_ACTION = 'own-action';
export const FORM_TOKEN = 'token-of-today';
const context = { https: false };

export const html = (response: ServerResponse, status: number, body: string) =>
  response.writeHead(status, { 'content-type': 'text/html', 'x-powered-by': 'Next.js', 'set-cookie': 'a=1' }).end(body);

const page: RequestListener = (_request, response) =>
  html(response, 200, '<html><body>page<script>1</script></body></html>');

interface Renderer {
  render: RequestListener;
  /** Whether the database is there. */
  isReady: boolean;
  /** What the server actions of its pages note when they start; nothing where a request could not be decoded. */
  actionStart: 'started' | 'malformed' | 'never';
  requests: { url: string; headers: IncomingHttpHeaders }[];
  handleForm: PostServices['handleForm'];
}

export type TestGateway = Awaited<ReturnType<typeof openGateway>>;

export async function openGateway() {
  const initial = (): Renderer => ({
    render: page,
    isReady: true,
    actionStart: 'started',
    requests: [],
    handleForm: (_route, path) => Promise.resolve(`${path}/next`),
  });
  const renderer = initial();
  const render: RequestListener = (request, response) => {
    renderer.requests.push({ url: request.url ?? '', headers: { ...request.headers } });
    const problem = /problem\/(\d+)$/.exec(request.url ?? '');
    if (problem) return void html(response, 200, `<html><body>designed ${request.url}</body></html>`);
    if (renderer.actionStart !== 'never') noteActionStart(renderer.actionStart);
    renderer.render(request, response);
  };
  const upstream = await openUpstream(withFollowedActions(render), new URL(BASE));
  const server = http.createServer(
    createGateway(
      { baseUrl: BASE, trustedProxies: ['127.0.0.1'], context, limitsClients: true },
      {
        upstream,
        problems: new Problems(upstream, context),
        ownsAction: (_page, id) => id === OWN_ACTION,
        handleForm: (route, path, form) => renderer.handleForm(route, path, form),
        isFormToken: (token) => token === FORM_TOKEN,
        handlers: {
          '/api/v1/letters/:slug/signatures': async (request, { slug }) => {
            if (slug === 'broken') throw new Error('broken');
            return Response.json({ slug, sent: (await request.json()) as unknown }, { status: 202 });
          },
        },
        failureStatus: () => Promise.resolve(renderer.isReady ? 500 : 503),
      },
    ),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    renderer,
    port,
    reset: () => void Object.assign(renderer, initial()),
    async ask(path: string, options: RequestInit = {}) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...options });
      return { status: response.status, headers: response.headers, body: await response.text() };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await upstream.close();
    },
  };
}
