import { beforeEach, describe, expect, test, vi } from 'vitest';
import { everyone, QueueFullError } from '../fair-queue';
import { BufferedResponse } from './buffered-response';
import { ResponseCache, type Lifetime, type Render } from './response-cache';

const lifetime: Lifetime = { fresh: 1_000, stale: 3_000 };
const page = (body: string) => ({ response: new BufferedResponse(200, {}, Buffer.from(body)), lifetime });

let time = 0;
const render = vi.fn<Render>();
let cache: ResponseCache;

beforeEach(() => {
  time = 1_000_000;
  render.mockReset();
  render.mockImplementation(() => Promise.resolve(page('one')));
  cache = new ResponseCache(render, { bytes: 1_000_000, entries: 100 }, () => time);
});

const read = async (key: string, client = 'ann') => (await cache.get(key, () => client)).response.body.toString();

describe('a renewal', () => {
  const stale = async (key: string) => {
    await read(key);
    render.mockClear();
    time += 4_000;
  };

  test('of a page is for everyone', async () => {
    await stale('/letters/demo');
    await read('/letters/demo');
    expect(render).toHaveBeenCalledWith('/letters/demo', everyone);
  });

  test('of a search, or of a letter that does not exist, waits with the other requests of its client', async () => {
    await stale('/signers?q=a');
    await read('/signers?q=a');
    expect(render).toHaveBeenCalledWith('/signers?q=a', 'ann');
    render.mockImplementation(() =>
      Promise.resolve({ response: new BufferedResponse(404, {}, Buffer.from('no')), lifetime }),
    );
    await stale('/letters/no');
    await read('/letters/no');
    expect(render).toHaveBeenCalledWith('/letters/no', 'ann');
  });

  test('refused to a client with too many requests sends it the old one, and the next client a new one', async () => {
    await stale('/signers?q=a');
    render.mockImplementation((_key, client) =>
      client === 'mal' ? Promise.reject(new QueueFullError(true)) : Promise.resolve(page('two')),
    );
    expect(await read('/signers?q=a', 'mal')).toBe('one');
    expect(await read('/signers?q=a')).toBe('two');
  });
});
