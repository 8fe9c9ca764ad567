import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { BASE, html, openFront, type TriedFront } from './tried-front';

let front: TriedFront;

beforeAll(async () => {
  front = await openFront();
});
beforeEach(() => front.reset());
afterAll(() => front.close());

describe('when one network asks for page after page', () => {
  /** Lets every page wait until `open` is called, and counts how many are being made at once. */
  function slowPages() {
    let running = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    let isOpen = false;
    front.behind.render = (request, response) => {
      if (!/sign$|organize/.test(request.url ?? '')) return void html(response, 200, 'quick');
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
  const from = (network: string) => ({ headers: { 'x-forwarded-for': network } });
  const settled = () => new Promise((later) => setTimeout(later, 100));

  test('a few are made at once, some wait, and for more there is a designed answer', async () => {
    const slow = slowPages();
    const paths = ['/letters/demo/sign', '/organize'];
    const refused: string[] = [];
    const all = Array.from({ length: 60 }, async (_, n) => {
      const { status, body } = await front.ask(paths[n % 2] ?? '', from('203.0.113.9'));
      if (status === 429) refused.push(body);
      return status;
    });
    await vi.waitFor(() => expect(refused).toHaveLength(24), 5_000);
    const [letter, other] = [front.ask('/letters/demo'), front.ask('/ar/letters/demo/sign', from('203.0.113.10'))];
    expect((await letter).status).toBe(200);
    expect((await front.ask('/api/ready', from('203.0.113.9'))).body).toBe('quick');
    slow.open();
    expect((await Promise.all(all)).filter((status) => status === 200)).toHaveLength(36);
    expect(slow.most()).toBeLessThanOrEqual(4);
    expect(refused[0]).toContain('designed /problem/429');
    expect((await other).status).toBe(200);
  });

  test('what they send is taken all the same', async () => {
    const slow = slowPages();
    const all = Array.from({ length: 40 }, () => front.ask('/organize', from('203.0.113.9')));
    await settled();
    const headers = { ...from('203.0.113.9').headers, origin: BASE };
    expect((await front.ask('/receipt', { method: 'POST', body: 'a=1', headers })).body).toBe('quick');
    slow.open();
    await Promise.all(all);
  });

  test('a reader who takes an answer slowly, or leaves, holds nobody up', async () => {
    front.behind.render = (request, response) => {
      if (request.url === '/organize/slow') response.write('begins');
      else if (request.url !== '/organize/left') html(response, 200, 'page');
    };
    const leaving = new AbortController();
    const gone = Array.from({ length: 8 }, (_, n) =>
      front.ask(n % 2 ? '/organize/slow' : '/organize/left', { signal: leaving.signal }).catch(() => 'left'),
    );
    await settled();
    leaving.abort();
    expect(await Promise.all(gone)).toEqual(Array(8).fill('left'));
    expect((await front.ask('/organize')).body).toBe('page');
  });
});
