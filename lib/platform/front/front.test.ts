import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openInner, type Inner } from '../answer-cache/inner';
import { createFront } from './front';
import { Problems } from './problems';

const BASE = 'http://localhost:4250';
const circumstances = { https: false };

/** What stands in for the renderer, and what it was asked. */
let render: RequestListener;
let asked: { url: string; headers: IncomingMessage['headers'] }[];
let ready = true;
let inner: Inner;
let server: http.Server;

const html = (response: ServerResponse, status: number, body: string) =>
  response.writeHead(status, { 'content-type': 'text/html', 'x-powered-by': 'Next.js', 'set-cookie': 'a=1' }).end(body);

beforeAll(async () => {
  const listener: RequestListener = (request, response) => {
    asked.push({ url: request.url ?? '', headers: { ...request.headers } });
    const problem = /problem\/(\d+)$/.exec(request.url ?? '');
    if (problem) html(response, 200, `<html><body>designed ${request.url}</body></html>`);
    else render(request, response);
  };
  inner = await openInner(listener, new URL(BASE));
  const front = createFront(
    { baseUrl: BASE, trustedProxies: ['127.0.0.1'], circumstances },
    {
      render: listener,
      inner,
      problems: new Problems(inner, circumstances),
      brokenOrAway: () => Promise.resolve(ready ? 500 : 503),
    },
  );
  server = http.createServer(front);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await inner.close();
});

beforeEach(() => {
  asked = [];
  ready = true;
  render = (_request, response) => html(response, 200, '<html><body>page<script>1</script></body></html>');
});

async function ask(path: string, options: RequestInit = {}) {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...options });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

describe('a reading page', () => {
  test('is a document that the renderer made without knowing the reader', async () => {
    const headers = { cookie: 'session=secret', 'x-forwarded-for': '203.0.113.9', 'accept-language': 'ar' };
    const answer = await ask('/letters/a', { headers });
    expect(answer).toMatchObject({ status: 200, body: '<html><body>page</body></html>' });
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'");
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(asked)).not.toMatch(/secret|203\.0\.113|accept-language/);
    expect(asked[0]?.headers.host).toBe('localhost:4250');
  });

  test('is rendered once for everybody who asks, with whatever parameters and by HEAD', async () => {
    await Promise.all(['', '?utm_source=x', '?b=1'].map((query) => ask(`/letters/b${query}`)));
    const head = await ask('/letters/b', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(asked).toHaveLength(1);
  });

  test('that is not there is 404 with a designed page, in the language of its address', async () => {
    render = (_request, response) => html(response, 404, '');
    expect(await ask('/ar/letters/gone')).toMatchObject({
      status: 404,
      body: '<html><body>designed /ar/problem/404</body></html>',
    });
    expect((await ask('/no/such/page')).body).toContain('designed /problem/404');
    expect(await ask('/problem/404')).toMatchObject({ status: 404 });
  });

  test('that breaks is 500, or 503 while the database is away, and is tried again', async () => {
    render = (_request, response) => html(response, 500, '');
    expect(await ask('/letters/broken')).toMatchObject({ status: 500 });
    ready = false;
    const away = await ask('/letters/broken');
    expect(away).toMatchObject({ status: 503, body: '<html><body>designed /problem/503</body></html>' });
    expect(away.headers.get('retry-after')).toBe('5');
    expect(away.headers.get('cache-control')).toBe('no-store');
    render = (_request, response) => html(response, 200, 'back');
    expect(await ask('/letters/broken')).toMatchObject({ status: 200, body: 'back' });
  });

  test('goes on from the cache when the database is away', async () => {
    await ask('/letters/kept');
    render = (_request, response) => html(response, 500, '');
    ready = false;
    await new Promise((later) => setTimeout(later, 3_100));
    const answer = await ask('/letters/kept');
    expect(answer).toMatchObject({ status: 200, body: '<html><body>page</body></html>' });
    expect(answer.headers.get('cache-status')).toContain('renewal-failed');
  });

  test('takes nothing that is typed', async () => {
    const answer = await ask('/letters/a', { method: 'POST', body: 'a=1', headers: { origin: BASE } });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    expect(asked.filter(({ url }) => url === '/letters/a')).toEqual([]);
  });
});

describe('public data', () => {
  test('may be read by any site, and its own problems are passed on', async () => {
    render = (_request, response) =>
      response.writeHead(404, { 'content-type': 'application/problem+json' }).end('{"status":404}');
    const answer = await ask('/api/v1/letters/gone');
    expect(answer).toMatchObject({ status: 404, body: '{"status":404}' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('says in JSON what is not there or is broken', async () => {
    expect((await ask('/api/v1/nothing')).headers.get('content-type')).toBe('application/problem+json');
    render = (_request, response) => html(response, 500, '');
    const broken = await ask('/api/v1/letters/broken');
    expect(broken.status).toBe(500);
    expect(JSON.parse(broken.body)).toMatchObject({ status: 500 });
  });

  test('a browser may ask first whether another site may send a signature', async () => {
    const answer = await ask('/api/v1/letters/a/signatures', { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-methods')).toBe('POST, OPTIONS');
  });
});

describe('a page where something is typed', () => {
  test('has a nonce of its own each time, which the renderer is told', async () => {
    const [one, two] = [await ask('/receipt'), await ask('/receipt')];
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
    expect(policy).not.toBe(two.headers.get('content-security-policy'));
    expect(asked[0]?.headers['content-security-policy']).toBe(policy);
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(one.headers.get('set-cookie')).toBeNull();
    expect(one.body).toContain('<script>');
  });

  test('believes the proxy about the reader and nobody about anything else', async () => {
    const headers = {
      'x-forwarded-for': '1.1.1.1, 203.0.113.9',
      'x-forwarded-host': 'evil.example',
      'x-middleware-subrequest': 'a',
    };
    await ask('/receipt', { headers });
    expect(asked[0]?.headers).toMatchObject({ 'x-forwarded-for': '203.0.113.9', 'x-forwarded-host': 'localhost:4250' });
    expect(asked[0]?.headers).not.toHaveProperty('x-middleware-subrequest');
  });

  test('is never sent by another site', async () => {
    const answer = await ask('/ar/receipt', {
      method: 'POST',
      body: 'a=1',
      headers: { origin: 'https://evil.example' },
    });
    expect(answer).toMatchObject({ status: 403, body: '<html><body>designed /ar/problem/403</body></html>' });
  });

  test('that the renderer cannot finish becomes a designed one, also when it writes in pieces', async () => {
    render = (_request, response) => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html');
      response.setHeader('x-nextjs-prerender', '1');
      response.write('empty');
      setTimeout(() => {
        response.setHeader('x-late', '1');
        response.end('more');
      }, 20);
    };
    const answer = await ask('/ar/receipt');
    expect(answer).toMatchObject({ status: 404, body: '<html><body>designed /ar/problem/404</body></html>' });
    expect(answer.headers.get('x-nextjs-prerender')).toBeNull();
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'");
  });

  test('gets a form whole', async () => {
    const seen: string[] = [];
    render = (request, response) =>
      void text(request).then((body) => {
        seen.push(body);
        html(response, 200, 'taken');
      });
    const form = new FormData();
    form.set('name', 'ليلى ' + 'x'.repeat(100_000));
    const answer = await ask('/receipt', { method: 'POST', body: form, headers: { origin: BASE } });
    expect(answer.body).toBe('taken');
    expect(seen[0]).toContain(`ليلى ${'x'.repeat(100_000)}`);
  });

  test('does not get a form that nobody can read', async () => {
    const headers = { origin: BASE };
    const send = (type: string, body: string) =>
      ask('/receipt', { method: 'POST', body, headers: { ...headers, 'content-type': type } });
    for (const body of ['', '--y garbage', '--x\r\n', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1'])
      expect((await send('multipart/form-data; boundary=x', body)).status).toBe(400);
    expect((await send('multipart/form-data', 'a')).status).toBe(400);
    expect(asked.filter(({ url }) => url === '/receipt')).toEqual([]);
  });

  test('answers its own script as the renderer does', async () => {
    render = (_request, response) => html(response, 500, 'for the script');
    const headers = { origin: BASE, 'next-action': 'x' };
    expect((await ask('/receipt', { method: 'POST', body: '1', headers })).body).toBe('for the script');
  });
});

test('only the desk has cookies', async () => {
  expect((await ask('/organize')).headers.get('set-cookie')).toBe('a=1');
});
