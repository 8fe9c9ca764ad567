import { afterAll, beforeAll, expect, test } from 'vitest';
import { html, openGateway, type TestGateway } from './gateway-for-tests';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

const from = (network: string) => ({ headers: { 'x-forwarded-for': network } });
const json = (n: number) => `/api/v1/letters/raids/signers?cursor=${n}`;

test('a network that copies thousands of signatures is refused, from the cache as well; others and other pages are not', async () => {
  const signers = Array.from({ length: 1_200 }, () => ({ signedOn: '2026-01-24' }));
  gateway.renderer.render = (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ signers }));
  // Everything is in the cache before anybody copies, as on a busy day.
  for (let n = 0; n < 6; n++) await gateway.ask(json(n), from(`198.51.100.${n}`));

  // Together, since what is asked for at once is counted when it is sent.
  const first = await Promise.all([0, 1, 2, 3, 4].map((n) => gateway.ask(json(n), from('203.0.113.9'))));
  expect(first.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const refused = await gateway.ask(json(5), from('203.0.113.9'));
  expect(refused).toMatchObject({
    status: 429,
    body: '{"type":"about:blank","title":"Too Many Requests","status":429}',
  });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000);
  expect(refused.headers.get('cache-control')).toBe('no-store');
  const page = await gateway.ask('/ar/letters/raids/signers?q=a', from('203.0.113.9'));
  expect(page).toMatchObject({ status: 429, body: '<html><body>designed /ar/problem/429</body></html>' });
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(3_000);

  expect((await gateway.ask(json(0), from('203.0.113.9'))).status).toBe(200);
  expect((await gateway.ask(json(5), from('203.0.113.10'))).status).toBe(200);
  expect((await gateway.ask('/api/v1/letters/raids/count', from('203.0.113.9'))).status).toBe(200);
  gateway.renderer.render = (_request, response) => html(response, 200, 'the letter');
  expect((await gateway.ask('/letters/raids', from('203.0.113.9'))).status).toBe(200);
});

test('who is past the first pages waits, and is sent the list all the same', async () => {
  const signatures = '<li data-signature>x</li>'.repeat(1_300);
  gateway.renderer.render = (_request, response) => html(response, 200, signatures);
  const target = (n: number) => `/letters/raids/signers?cursor=${n}`;
  await gateway.ask(target(1), from('203.0.113.20'));
  const began = performance.now();
  expect((await gateway.ask(target(2), from('203.0.113.20'))).status).toBe(200);
  expect(performance.now() - began).toBeGreaterThan(250);
});
