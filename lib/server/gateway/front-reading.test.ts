import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BASE, html, openFront, type TriedFront } from './tried-front';

let front: TriedFront;

beforeAll(async () => {
  front = await openFront();
});
beforeEach(() => front.reset());
afterAll(() => front.close());

describe('a reading page', () => {
  test('is a document that the renderer made without knowing the reader', async () => {
    const headers = { cookie: 'session=secret', 'x-forwarded-for': '203.0.113.9', 'accept-language': 'ar' };
    const answer = await front.ask('/letters/a', { headers });
    expect(answer).toMatchObject({ status: 200, body: '<html><body>page</body></html>' });
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'");
    expect(front.behind.asked).toHaveLength(1);
    expect(JSON.stringify(front.behind.asked)).not.toMatch(/secret|203\.0\.113|accept-language/);
    expect(front.behind.asked[0]?.headers.host).toBe('localhost:4250');
  });

  test('is rendered once for everybody who asks, with whatever parameters and by HEAD', async () => {
    await Promise.all(['', '?utm_source=x', '?b=1'].map((query) => front.ask(`/letters/b${query}`)));
    const head = await front.ask('/letters/b', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(front.behind.asked).toHaveLength(1);
  });

  test('that is not there is 404 with a designed page, in the language of its address', async () => {
    front.behind.render = (_request, response) => html(response, 404, '');
    expect(await front.ask('/ar/letters/gone')).toMatchObject({
      status: 404,
      body: '<html><body>designed /ar/problem/404</body></html>',
    });
    expect((await front.ask('/no/such/page')).body).toContain('designed /problem/404');
    expect(await front.ask('/problem/404')).toMatchObject({ status: 404 });
  });

  test('that breaks is 500, or 503 while the database is away, and is tried again', async () => {
    front.behind.render = (_request, response) => html(response, 500, '');
    expect(await front.ask('/letters/broken')).toMatchObject({ status: 500 });
    front.behind.ready = false;
    const away = await front.ask('/letters/broken');
    expect(away).toMatchObject({ status: 503, body: '<html><body>designed /problem/503</body></html>' });
    expect(away.headers.get('retry-after')).toBe('5');
    expect(away.headers.get('cache-control')).toBe('no-store');
    front.behind.render = (_request, response) => html(response, 200, 'back');
    expect(await front.ask('/letters/broken')).toMatchObject({ status: 200, body: 'back' });
  });

  test('goes on from the cache when the database is away', async () => {
    await front.ask('/letters/kept');
    front.behind.render = (_request, response) => html(response, 500, '');
    front.behind.ready = false;
    await new Promise((later) => setTimeout(later, 3_100));
    const answer = await front.ask('/letters/kept');
    expect(answer).toMatchObject({ status: 200, body: '<html><body>page</body></html>' });
    expect(answer.headers.get('cache-status')).toContain('renewal-failed');
  });

  test('takes nothing that is typed', async () => {
    const answer = await front.ask('/letters/a', { method: 'POST', body: 'a=1', headers: { origin: BASE } });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    expect(front.behind.asked.filter(({ url }) => url === '/letters/a')).toEqual([]);
  });
});

describe('public data', () => {
  test('may be read by any site, and its own problems are passed on', async () => {
    front.behind.render = (_request, response) =>
      response.writeHead(404, { 'content-type': 'application/problem+json' }).end('{"status":404}');
    const answer = await front.ask('/api/v1/letters/gone');
    expect(answer).toMatchObject({ status: 404, body: '{"status":404}' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('says in JSON what is not there or is broken', async () => {
    expect((await front.ask('/api/v1/nothing')).headers.get('content-type')).toBe('application/problem+json');
    front.behind.render = (_request, response) => html(response, 500, '');
    const broken = await front.ask('/api/v1/letters/broken');
    expect(broken.status).toBe(500);
    expect(JSON.parse(broken.body)).toMatchObject({ status: 500 });
  });

  test('a browser may ask first whether another site may send a signature', async () => {
    const answer = await front.ask('/api/v1/letters/a/signatures', { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-methods')).toBe('POST, OPTIONS');
  });
});
