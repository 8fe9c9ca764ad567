import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BASE, html, openFront, type TriedFront } from './tried-front';

let front: TriedFront;

beforeAll(async () => {
  front = await openFront();
});
beforeEach(() => front.reset());
afterAll(() => front.close());

describe('a page where something is typed', () => {
  test('has a nonce of its own each time, which the renderer is told', async () => {
    const [one, two] = [await front.ask('/receipt'), await front.ask('/receipt')];
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
    expect(policy).not.toBe(two.headers.get('content-security-policy'));
    expect(front.behind.asked[0]?.headers['content-security-policy']).toBe(policy);
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
    await front.ask('/receipt', { headers });
    expect(front.behind.asked[0]?.headers).toMatchObject({
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'localhost:4250',
    });
    expect(front.behind.asked[0]?.headers).not.toHaveProperty('x-middleware-subrequest');
  });

  test('is never sent by another site', async () => {
    const answer = await front.ask('/ar/receipt', {
      method: 'POST',
      body: 'a=1',
      headers: { origin: 'https://evil.example' },
    });
    expect(answer).toMatchObject({ status: 403, body: '<html><body>designed /ar/problem/403</body></html>' });
  });

  test('that the renderer cannot finish becomes a designed one, also when it writes in pieces', async () => {
    front.behind.render = (_request, response) => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html');
      response.setHeader('x-nextjs-prerender', '1');
      response.write('empty');
      setTimeout(() => {
        response.setHeader('x-late', '1');
        response.end('more');
      }, 20);
    };
    const answer = await front.ask('/ar/receipt');
    expect(answer).toMatchObject({ status: 404, body: '<html><body>designed /ar/problem/404</body></html>' });
    expect(answer.headers.get('x-nextjs-prerender')).toBeNull();
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'");
  });

  test('gets a form whole', async () => {
    const seen: string[] = [];
    front.behind.render = (request, response) =>
      void text(request).then((body) => {
        seen.push(body);
        html(response, 200, 'taken');
      });
    const form = new FormData();
    form.set('name', 'ليلى ' + 'x'.repeat(100_000));
    const answer = await front.ask('/receipt', { method: 'POST', body: form, headers: { origin: BASE } });
    expect(answer.body).toBe('taken');
    expect(seen[0]).toContain(`ليلى ${'x'.repeat(100_000)}`);
  });

  test('does not get a form that nobody can read', async () => {
    const headers = { origin: BASE };
    const send = (type: string, body: string) =>
      front.ask('/receipt', { method: 'POST', body, headers: { ...headers, 'content-type': type } });
    for (const body of ['', '--y garbage', '--x\r\n', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1'])
      expect((await send('multipart/form-data; boundary=x', body)).status).toBe(400);
    expect((await send('multipart/form-data', 'a')).status).toBe(400);
    expect(front.behind.asked.filter(({ url }) => url === '/receipt')).toEqual([]);
  });

  test('does not get from its own script what is no call', async () => {
    const send = (body: string | FormData, more = {}) =>
      front.ask('/receipt', { method: 'POST', body, headers: { origin: BASE, 'next-action': 'x', ...more } });
    const formOf = (call: string) => {
      const form = new FormData();
      form.set('1_name', 'Lee');
      form.set('0', call);
      return form;
    };
    for (const body of ['', 'x', '1', '["$1"]', '[{"a":"$@2"}]', new FormData(), formOf('x'), formOf('["$1"]')])
      expect((await send(body)).status).toBe(400);
    expect((await send('x', { 'content-type': 'Multipart/Form-Data; boundary=x' })).status).toBe(400);
    for (const body of ['["$$1","$undefined"]', formOf('["$undefined","$K1"]')])
      expect((await send(body)).status).toBe(200);
  });

  test('gets a form whose type is written in capitals as every other', async () => {
    const body = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n';
    const headers = { origin: BASE, 'content-type': 'Multipart/Form-Data; boundary=x' };
    expect((await front.ask('/receipt', { method: 'POST', body, headers })).status).toBe(200);
    expect(front.behind.asked[0]?.headers['content-type']).toBe('multipart/form-data; boundary=x');
  });

  test('answers its own script as the renderer does', async () => {
    front.behind.render = (_request, response) => html(response, 500, 'for the script');
    const headers = { origin: BASE, 'next-action': 'x' };
    expect((await front.ask('/receipt', { method: 'POST', body: '[]', headers })).body).toBe('for the script');
  });
});

test('only the desk has cookies', async () => {
  expect((await front.ask('/organize')).headers.get('set-cookie')).toBe('a=1');
});
