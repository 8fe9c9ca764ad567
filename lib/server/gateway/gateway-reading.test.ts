import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BASE, html, openGateway, type TestGateway } from './gateway-for-tests';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await openGateway();
});
beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

/** Lets the renderer respond with this. */
const respond = (status: number, body: string) => {
  gateway.renderer.render = (_request, response) => html(response, status, body);
};

describe('a reading page', () => {
  test('is a document that was rendered without knowing the reader', async () => {
    const headers = { cookie: 'session=secret', 'x-forwarded-for': '203.0.113.9', 'accept-language': 'ar' };
    const page = await gateway.ask('/letters/a', { headers });
    expect(page).toMatchObject({ status: 200, body: '<html><body>page</body></html>' });
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(page.headers.get('x-powered-by')).toBeNull();
    expect(page.headers.get('content-security-policy')).toContain("script-src 'none'");
    expect(gateway.renderer.requests).toHaveLength(1);
    expect(JSON.stringify(gateway.renderer.requests)).not.toMatch(/secret|203\.0\.113|accept-language/);
    expect(gateway.renderer.requests[0]?.headers.host).toBe('localhost:4250');
  });

  test('is rendered once for everyone, with whatever parameters and by HEAD', async () => {
    await Promise.all(['', '?utm_source=x', '?b=1'].map((query) => gateway.ask(`/letters/b${query}`)));
    const head = await gateway.ask('/letters/b', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(gateway.renderer.requests).toHaveLength(1);
  });

  test('that does not exist is 404 with a designed page, in the language of its path', async () => {
    respond(404, '');
    expect(await gateway.ask('/ar/letters/none')).toMatchObject({
      status: 404,
      body: '<html><body>designed /ar/problem/404</body></html>',
    });
    expect((await gateway.ask('/no/such/page')).body).toContain('designed /problem/404');
    expect(await gateway.ask('/problem/404')).toMatchObject({ status: 404 });
  });

  test('that fails is 500, or 503 while the database is away, and is tried again', async () => {
    respond(500, '');
    expect(await gateway.ask('/letters/broken')).toMatchObject({ status: 500 });
    gateway.renderer.isReady = false;
    const away = await gateway.ask('/letters/broken');
    expect(away).toMatchObject({ status: 503, body: '<html><body>designed /problem/503</body></html>' });
    expect(away.headers.get('retry-after')).toBe('5');
    expect(away.headers.get('cache-control')).toBe('no-store');
    respond(200, 'back');
    expect(await gateway.ask('/letters/broken')).toMatchObject({ status: 200, body: 'back' });
  });

  test('is sent from the cache while the database is away', async () => {
    await gateway.ask('/letters/cached');
    respond(500, '');
    gateway.renderer.isReady = false;
    await new Promise((later) => setTimeout(later, 3_100));
    const page = await gateway.ask('/letters/cached');
    expect(page).toMatchObject({ status: 200, body: '<html><body>page</body></html>' });
    expect(page.headers.get('cache-status')).toContain('renewal-failed');
  });

  test('has the header and the status that its head names', async () => {
    respond(200, '<html><head><meta name="robots" content="noindex"/></head><body>signers</body></html>');
    const hidden = await gateway.ask('/letters/hidden/signers');
    expect(hidden.headers.get('x-robots-tag')).toBe('noindex');
    expect(hidden.headers.get('cache-control')).toContain('public');
    respond(200, '<html><head><meta name="response-status" content="400"/></head><body>no such page</body></html>');
    const broken = await gateway.ask('/letters/hidden/signers?cursor=x');
    expect(broken).toMatchObject({ status: 400 });
    expect(broken.body).toContain('no such page');
    expect(broken.headers.get('cache-control')).toBe('no-store');
    respond(200, '<html><head></head><body>letter</body></html>');
    expect((await gateway.ask('/letters/shown')).headers.get('x-robots-tag')).toBeNull();
  });

  test('accepts no form', async () => {
    const refused = await gateway.ask('/letters/demo', { method: 'POST', body: 'a=1', headers: { origin: BASE } });
    expect(refused.status).toBe(405);
    expect(refused.headers.get('allow')).toBe('GET, HEAD');
    expect(gateway.renderer.requests.filter(({ url }) => url === '/letters/demo')).toEqual([]);
  });
});

describe('public data', () => {
  test('may be read by any site, and its own problems are passed on', async () => {
    gateway.renderer.render = (_request, response) =>
      response.writeHead(404, { 'content-type': 'application/problem+json' }).end('{"status":404}');
    const missing = await gateway.ask('/api/v1/letters/none');
    expect(missing).toMatchObject({ status: 404, body: '{"status":404}' });
    expect(missing.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('says in JSON what does not exist or failed', async () => {
    expect((await gateway.ask('/api/v1/nothing')).headers.get('content-type')).toBe('application/problem+json');
    respond(500, '');
    const broken = await gateway.ask('/api/v1/letters/broken');
    expect(broken.status).toBe(500);
    expect(JSON.parse(broken.body)).toMatchObject({ status: 500 });
    const posted = await gateway.ask('/api/v1/letters/broken/signatures', { method: 'POST', body: '{}' });
    expect(JSON.parse(posted.body)).toMatchObject({ status: 500 });
  });

  test('a browser may ask first whether another site may send a signature', async () => {
    const preflight = await gateway.ask('/api/v1/letters/a/signatures', { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toBe('POST, OPTIONS');
  });
});
