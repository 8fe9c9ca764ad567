import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { BASE, html, openGateway, type TestGateway } from './gateway-for-tests';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await openGateway();
});
beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

/** A form as browsers send it. */
function form(): FormData {
  const data = new FormData();
  data.set('a', '1');
  return data;
}

describe('when one network requests page after page', () => {
  /** Holds back every page until `open` is called, and counts how many are being rendered at once. */
  function slowPages() {
    let running = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    let isOpen = false;
    gateway.renderer.render = (request, response) => {
      if (!/confirm|organize/.test(request.url ?? '')) return void html(response, 200, 'quick');
      if (request.headers['x-forwarded-for'] !== '203.0.113.9') return void html(response, 200, 'other');
      most = Math.max(most, (running += 1));
      const end = () => {
        running -= 1;
        html(response, 200, 'page');
      };
      if (isOpen) end();
      else waiting.push(end);
    };
    return {
      most: () => most,
      open: () => {
        isOpen = true;
        for (const end of waiting) end();
      },
    };
  }
  const from = (network: string) => ({ headers: { 'x-forwarded-for': network, origin: BASE } });
  const idle = () => new Promise((later) => setTimeout(later, 100));

  test('a few are rendered at once, some wait, and more are refused, forms as well as pages', async () => {
    const slow = slowPages();
    const requests = [
      ['/confirm/abc', {}],
      ['/organize', {}],
      ['/organize/letters', { method: 'POST', body: form() }],
    ] as const;
    const refused: string[] = [];
    const all = Array.from({ length: 90 }, async (_, n) => {
      const [path, options] = requests[n % 3] ?? requests[0];
      const { status, body } = await gateway.ask(path, { ...options, ...from('203.0.113.9') });
      if (status === 429) refused.push(body);
      return status;
    });
    // Two run and 64 wait.
    await vi.waitFor(() => expect(refused).toHaveLength(24), 30_000);
    const others = [
      gateway.ask('/letters/demo'),
      gateway.ask('/ar/confirm/abc', from('203.0.113.10')),
      gateway.ask('/organize/letters', { method: 'POST', body: form(), ...from('203.0.113.10') }),
      gateway.ask('/api/ready', from('203.0.113.9')),
    ];
    expect((await Promise.all(others)).map(({ body }) => body)).toEqual(['quick', 'other', 'other', 'quick']);
    slow.open();
    expect((await Promise.all(all)).filter((status) => status === 200)).toHaveLength(66);
    expect(slow.most()).toBeLessThanOrEqual(2);
    expect(refused[0]).toContain('designed /problem/429');
  });

  test('what the renderer requests from itself on behalf of a request does not wait behind it', async () => {
    gateway.renderer.render = (request, response) => {
      if (request.url === '/organize/next') return void html(response, 200, 'next');
      const id = String(request.headers['x-gateway-request']);
      void gateway
        .ask('/organize/next', { headers: { 'x-gateway-request': id, 'x-forwarded-for': '127.0.0.1' } })
        .then(({ body }) => html(response, 200, `then ${body}`));
    };
    const all = Array.from({ length: 8 }, () =>
      gateway.ask('/organize', { method: 'POST', body: form(), ...from('203.0.113.9') }),
    );
    expect(new Set((await Promise.all(all)).map(({ body }) => body))).toEqual(new Set(['then next']));
  });

  test('a reader who takes a response slowly, or leaves, delays nobody', async () => {
    const aborted: string[] = [];
    gateway.renderer.render = (request, response) => {
      response.on('close', () => {
        if (!response.writableFinished) aborted.push(request.url ?? '');
      });
      if (request.url === '/organize/slow') response.write('begins');
      else if (request.url !== '/organize/left') html(response, 200, 'page');
    };
    const leaving = new AbortController();
    const readers = Array.from({ length: 8 }, (_, n) =>
      gateway.ask(n % 2 ? '/organize/slow' : '/organize/left', { signal: leaving.signal }).catch(() => 'left'),
    );
    await idle();
    leaving.abort();
    expect(await Promise.all(readers)).toEqual(Array(8).fill('left'));
    expect((await gateway.ask('/organize')).body).toBe('page');
    // The renderer hears of it and can stop.
    await vi.waitFor(() => expect(aborted.length).toBeGreaterThanOrEqual(2), 30_000);
  });
});
