import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BASE, FORM_TOKEN, html, openGateway, type TestGateway } from './gateway-for-tests';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await openGateway();
});
beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  gateway.ask(path, { method: 'POST', body, headers: { origin: BASE, ...headers } });
const urlencoded = (fields: Record<string, string>) => new URLSearchParams(fields);

describe('a public form', () => {
  test('is handled without the renderer, in either encoding, and leads to the next address', async () => {
    const seen: unknown[] = [];
    gateway.renderer.handleForm = (route, path, { params, locale, form, network }) => {
      seen.push({ route, path, params, locale, name: form.get('name'), network });
      return Promise.resolve('/ar/letters/demo/sign/review?state=x');
    };
    const multipart = new FormData();
    multipart.set('name', 'ليلى');
    for (const body of [urlencoded({ name: 'ليلى' }), multipart]) {
      const sent = await post('/ar/letters/demo/sign', body, { 'x-forwarded-for': '203.0.113.9' });
      expect(sent).toMatchObject({ status: 303, body: '' });
      expect(sent.headers.get('location')).toBe('/ar/letters/demo/sign/review?state=x');
      expect(sent.headers.get('cache-control')).toBe('no-store');
    }
    const expected = {
      route: '/letters/:slug/sign',
      path: '/letters/demo/sign',
      params: { slug: 'demo' },
      locale: 'ar',
      name: 'ليلى',
      network: '203.0.113.9',
    };
    expect(seen).toEqual([expected, expected]);
    expect(gateway.renderer.requests).toEqual([]);
  });

  test('tells a script the address, so that the script goes there', async () => {
    const sent = await post('/receipt', urlencoded({}), { accept: 'application/json' });
    expect(sent.status).toBe(200);
    expect(JSON.parse(sent.body)).toEqual({ location: '/receipt/next' });
  });

  test('of another site is 403, and one that names no origin needs the token of a page of ours', async () => {
    expect((await post('/receipt', urlencoded({}), { origin: 'https://evil.example' })).status).toBe(403);
    const unnamed = (fields: Record<string, string>) =>
      gateway.ask('/receipt', { method: 'POST', body: urlencoded(fields) });
    // Node's fetch sends neither Origin nor Sec-Fetch-Site, as text browsers do.
    expect((await unnamed({ token: 'guessed' })).status).toBe(403);
    expect((await unnamed({})).status).toBe(403);
    expect((await unnamed({ token: FORM_TOKEN })).status).toBe(303);
  });

  test('that cannot be read is 400 or 415, with a page in the language of its path', async () => {
    for (const body of ['', 'garbage', '--y\r\n']) {
      const sent = await post('/ar/receipt', body, { 'content-type': 'multipart/form-data; boundary=x' });
      expect(sent).toMatchObject({ status: 400, body: '<html><body>designed /ar/problem/400</body></html>' });
    }
    expect((await post('/receipt', '{}', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await post('/receipt', '[]', { 'content-type': 'text/plain', 'next-action': 'x' })).status).toBe(415);
  });

  test('that fails is 500, or 503 while the database is away', async () => {
    gateway.renderer.handleForm = () => Promise.reject(new Error('broken'));
    expect((await post('/receipt', urlencoded({}))).status).toBe(500);
    gateway.renderer.isReady = false;
    expect((await post('/receipt', urlencoded({}))).status).toBe(503);
  });

  test('is answered after whole steps of time, whatever was done', async () => {
    const waits = [0, 5, 60];
    const durations: number[] = [];
    for (const wait of waits) {
      gateway.renderer.handleForm = async () => {
        await new Promise((later) => setTimeout(later, wait));
        return '/next';
      };
      const begun = performance.now();
      await post('/receipt', urlencoded({}));
      durations.push(performance.now() - begun);
    }
    expect(Math.min(...durations)).toBeGreaterThanOrEqual(119);
  });

  test('does not exist where nothing is posted', async () => {
    expect((await post('/receipt/withdrawn', urlencoded({}))).status).toBe(405);
    expect((await post('/letters/demo/sign/nothing', urlencoded({}))).status).toBe(404);
  });
});

describe('a page of signing', () => {
  test('is the same for everyone, without the scripts of the framework, until its address says what it shows', async () => {
    for (let time = 0; time < 3; time += 1) {
      const page = await gateway.ask('/letters/demo/sign');
      expect(page.body).toBe('<html><body>page</body></html>');
      expect(page.headers.get('cache-control')).toContain('public');
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    }
    expect(gateway.renderer.requests).toHaveLength(1);
    for (let time = 0; time < 2; time += 1) {
      const page = await gateway.ask('/letters/demo/sign?state=abc');
      expect(page.body).toBe('<html><body>page</body></html>');
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('set-cookie')).toBeNull();
    }
    expect(gateway.renderer.requests.filter(({ url }) => url === '/letters/demo/sign?state=abc')).toHaveLength(2);
  });

  test('behind a secret is cached for nobody', async () => {
    for (const path of ['/confirm/abc', '/receipt/link/abc']) {
      const page = await gateway.ask(path);
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('referrer-policy')).toBe('strict-origin');
      expect(page.body).not.toContain('<script');
    }
  });
});

test('the JSON of a signature is handled by its function, and cached by nobody', async () => {
  gateway.renderer.render = (_request, response) => html(response, 500, '');
  const sent = await post('/api/v1/letters/demo/signatures', JSON.stringify({ a: 1 }), {
    'content-type': 'application/json',
  });
  expect(sent.status).toBe(202);
  expect(JSON.parse(sent.body)).toEqual({ slug: 'demo', sent: { a: 1 } });
  expect(sent.headers.get('cache-control')).toBe('no-store');
  expect(sent.headers.get('access-control-allow-origin')).toBe('*');
});
