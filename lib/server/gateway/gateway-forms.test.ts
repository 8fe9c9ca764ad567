import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { BASE, html, openGateway, OWN_ACTION, type TestGateway } from './gateway-for-tests';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await openGateway();
});
beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

/** What of a path reached the renderer. */
const forwarded = (path: string) => gateway.renderer.requests.filter(({ url }) => url === path);
const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  gateway.ask(path, { method: 'POST', body, headers: { origin: BASE, ...headers } });

describe('a page where something is typed', () => {
  test('has a nonce of its own each time, which the renderer is told', async () => {
    const [one, two] = [await gateway.ask('/organize'), await gateway.ask('/organize')];
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
    expect(policy).not.toBe(two.headers.get('content-security-policy'));
    expect(gateway.renderer.requests[0]?.headers['content-security-policy']).toBe(policy);
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(one.headers.get('x-powered-by')).toBeNull();
    expect(one.body).toContain('<script>');
  });

  test('is rendered with the network address that the proxy names, and without reserved headers', async () => {
    const headers = {
      'x-forwarded-for': '1.1.1.1, 203.0.113.9',
      'x-forwarded-host': 'evil.example',
      'x-middleware-subrequest': 'a',
      'x-action-forwarded': '1',
    };
    await gateway.ask('/organize', { headers });
    expect(gateway.renderer.requests[0]?.headers).toMatchObject({
      host: 'localhost:4250',
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'localhost:4250',
    });
    expect(gateway.renderer.requests[0]?.headers).not.toHaveProperty('x-middleware-subrequest');
    expect(gateway.renderer.requests[0]?.headers).not.toHaveProperty('x-action-forwarded');
  });

  test('accepts no form of another site', async () => {
    expect(await post('/ar/confirm/abc', 'a=1', { origin: 'https://evil.example' })).toMatchObject({
      status: 403,
      body: '<html><body>designed /ar/problem/403</body></html>',
    });
  });

  test('that the renderer cannot finish becomes a designed one, also when it is written in pieces', async () => {
    gateway.renderer.render = (_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html', 'x-nextjs-prerender': '1' });
      response.write('empty');
      setTimeout(() => response.end('more'), 20);
    };
    const page = await gateway.ask('/ar/confirm/abc');
    expect(page).toMatchObject({ status: 404, body: '<html><body>designed /ar/problem/404</body></html>' });
    expect(page.headers.get('x-nextjs-prerender')).toBeNull();
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'none'");
  });

  test('is sent without a body to HEAD', async () => {
    const head = await gateway.ask('/organize', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(gateway.renderer.requests[0]).toBeDefined();
  });

  test('whose rendering breaks off in the middle is cut off, and never looks complete', async () => {
    gateway.renderer.render = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
      response.write('begins', () => response.destroy());
    };
    await expect(gateway.ask('/organize')).rejects.toThrow();
    gateway.renderer.render = (_request, response) => response.destroy();
    expect((await gateway.ask('/organize')).status).toBe(500);
  });
});

describe('a form', () => {
  test('reaches the renderer whole', async () => {
    const seen: string[] = [];
    gateway.renderer.render = (request, response) =>
      void text(request).then((body) => {
        seen.push(body);
        html(response, 200, 'accepted');
      });
    const form = new FormData();
    form.set('name', 'ليلى ' + 'x'.repeat(100_000));
    expect((await post('/organize', form)).body).toBe('accepted');
    expect(seen[0]).toContain(`ليلى ${'x'.repeat(100_000)}`);
  });

  test('is recognized by its type in capital letters, too', async () => {
    await post('/organize', '--x--', { 'content-type': 'Multipart/Form-Data; boundary=xY' });
    expect(gateway.renderer.requests[0]?.headers['content-type']).toBe('multipart/form-data; boundary=xY');
  });

  test('that the framework cannot decode is 400, and so is one that is no form to its action', async () => {
    const types = { 'content-type': 'multipart/form-data; boundary=x' };
    gateway.renderer.render = (_request, response) => html(response, 500, '');
    gateway.renderer.actionStart = 'never';
    expect(await post('/organize', 'garbage', types)).toMatchObject({
      status: 400,
      body: '<html><body>designed /problem/400</body></html>',
    });
    expect((await post('/organize', 'x', { 'next-action': OWN_ACTION })).status).toBe(400);
    gateway.renderer.render = (_request, response) => html(response, 404, '');
    gateway.renderer.actionStart = 'malformed';
    expect((await post('/organize', '[]', { 'next-action': OWN_ACTION })).status).toBe(400);
  });

  test('on which its action fails is 500', async () => {
    gateway.renderer.render = (_request, response) => html(response, 500, '');
    expect((await post('/organize', 'x', { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(500);
  });

  test('of a script gets what the renderer responds to scripts', async () => {
    gateway.renderer.render = (_request, response) => html(response, 500, 'for the script');
    expect((await post('/organize', '[]', { 'next-action': OWN_ACTION })).body).toBe('for the script');
  });

  test('with an action that its page does not own is 404 before the renderer hears of it', async () => {
    expect(await post('/organize', '[]', { 'next-action': 'other-action' })).toMatchObject({
      status: 404,
      body: '<html><body>designed /problem/404</body></html>',
    });
    expect(forwarded('/organize')).toEqual([]);
  });

  test('with such an action in its fields is 404 as well', async () => {
    gateway.renderer.render = (_request, response) =>
      response.writeHead(409, { 'content-type': 'text/plain', 'x-nextjs-action-not-found': '1' }).end();
    const fields = new FormData();
    fields.set('$ACTION_ID_other', '');
    expect((await post('/organize', fields)).status).toBe(404);
  });
});

test('a length without its body cannot swallow the next request: GET with a body is 400, and each request is framed anew', async () => {
  const send = (raw: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(gateway.port, '127.0.0.1', () => socket.write(raw));
      let received = '';
      socket.on('data', (part) => (received += part.toString())).on('close', () => resolve(received));
    });
  const head = `GET /organize HTTP/1.1\r\nhost: x\r\nconnection: close\r\n`;
  expect(await send(`${head}content-length: 900\r\n\r\n${'x'.repeat(900)}`)).toMatch(/^HTTP\/1\.1 400 /);
  expect(forwarded('/organize')).toEqual([]);
  expect((await gateway.ask('/organize')).status).toBe(200);
  expect(forwarded('/organize')[0]?.headers).not.toHaveProperty('content-length');
  await post('/organize', '--x--', { 'content-type': 'multipart/form-data; boundary=x' });
  expect(forwarded('/organize')[1]?.headers['content-length']).toBe('5');
});

describe('a body', () => {
  const send = (head: string, body = '') =>
    new Promise<string>((resolve) => {
      const socket = connect(gateway.port, '127.0.0.1');
      let received = '';
      socket.on('data', (part: Buffer) => (received += part.toString()));
      socket.on('close', () => resolve(received));
      socket.write(
        `POST /organize HTTP/1.1\r\nhost: x\r\norigin: ${BASE}\r\ncontent-type: multipart/form-data; boundary=x\r\n${head}\r\n\r\n${body}`,
      );
    });

  test('that is too long, or of unknown length, is refused unread', async () => {
    expect(await send('content-length: 262145')).toMatch(/^HTTP\/1\.1 413 /);
    expect(await send('transfer-encoding: chunked')).toMatch(/^HTTP\/1\.1 411 /);
    expect(forwarded('/organize')).toEqual([]);
  });

  test('that does not arrive in time is 408', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const response = send('content-length: 10', 'half');
    // Until the gateway waits for the rest.
    for (let turn = 0; turn < 20; turn += 1) {
      await new Promise((later) => setImmediate(later));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    vi.useRealTimers();
    expect(await response).toMatch(/^HTTP\/1\.1 408 /);
    expect(forwarded('/organize')).toEqual([]);
  });

  test('of one network takes a bounded part of the memory, and all networks others', async () => {
    const sockets = Array.from({ length: 16 }, () => {
      const socket = connect(gateway.port, '127.0.0.1');
      socket.write(
        `POST /organize HTTP/1.1\r\nhost: x\r\norigin: ${BASE}\r\ncontent-type: multipart/form-data; boundary=x\r\nx-forwarded-for: 203.0.113.9\r\ncontent-length: 262144\r\n\r\n`,
      );
      return socket;
    });
    const form = {
      from: (network: string) =>
        post('/organize', 'a=1', { 'content-type': 'multipart/form-data; boundary=x', 'x-forwarded-for': network }),
    };
    await vi.waitFor(async () => expect((await form.from('203.0.113.9')).status).toBe(429), 30_000);
    expect((await form.from('203.0.113.10')).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    await vi.waitFor(async () => expect((await form.from('203.0.113.9')).status).toBe(200), 30_000);
  });
});

test('only the dashboard has cookies', async () => {
  expect((await gateway.ask('/organize')).headers.get('set-cookie')).toBe('a=1');
});
