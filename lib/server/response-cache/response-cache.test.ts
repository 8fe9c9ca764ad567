import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BufferedResponse } from './buffered-response';
import { ResponseCache, type Lifetime, type Render } from './response-cache';

const lifetime: Lifetime = { fresh: 1_000, stale: 3_000 };
const limits = { bytes: 1_000_000, entries: 100 };
const page = (body: string) => ({ response: new BufferedResponse(200, {}, Buffer.from(body)), lifetime });

const ann = () => 'ann';
let time = 0;
let text = 'one';
const render = vi.fn<Render>(() => Promise.resolve(page(text)));
let cache: ResponseCache;

beforeEach(() => {
  time = 1_000_000;
  text = 'one';
  render.mockReset();
  render.mockImplementation(() => Promise.resolve(page(text)));
  cache = new ResponseCache(render, limits, () => time);
});

const read = async (key = '/') => (await cache.get(key, ann)).response.body.toString();
/** Ends with what runs in the background. */
const backgroundWork = () => new Promise((done) => setImmediate(done));

describe('the age of a page', () => {
  test('within a second it is sent as it is, without a promise', async () => {
    await read();
    time += 1_000;
    expect(cache.get('/', ann)).not.toBeInstanceOf(Promise);
    expect(render).toHaveBeenCalledTimes(1);
  });

  test('until three seconds the old one is sent while it is renewed', async () => {
    await read();
    text = 'two';
    time += 2_000;
    expect(await read()).toBe('one');
    await backgroundWork();
    expect(await read()).toBe('two');
  });

  test('after that the request waits for the new one', async () => {
    await read();
    text = 'two';
    time += 3_001;
    expect(await read()).toBe('two');
  });

  test('it counts from when the rendering began, not from when it ended', async () => {
    render.mockImplementation(() => {
      time += 1_500;
      return Promise.resolve(page('slow'));
    });
    await read();
    await read();
    expect(render).toHaveBeenCalledTimes(2);
  });

  test('files that never change are rendered once', async () => {
    render.mockImplementation(() => Promise.resolve({ ...page('x'), lifetime: { fresh: Infinity, stale: Infinity } }));
    await read();
    time += 10 * 86_400_000;
    await read();
    expect(render).toHaveBeenCalledTimes(1);
  });
});

test('a hundred readers at once make one rendering', async () => {
  const all = await Promise.all(Array.from({ length: 100 }, () => read()));
  expect(new Set(all)).toEqual(new Set(['one']));
  expect(render).toHaveBeenCalledTimes(1);
});

test('an unchanged page keeps its compressed forms', async () => {
  const before = await cache.get('/', ann);
  time += 5_000;
  const after = await cache.get('/', ann);
  expect(after.response).toBe(before.response);
  expect(after.renderedAt).toBe(time);
});

describe('when rendering fails', () => {
  const fail = () => render.mockImplementation(() => Promise.reject(new Error('no database')));

  test('the old page stays, however old, and text that it could not be renewed', async () => {
    await read();
    fail();
    time += 3_600_000;
    const cached = await cache.get('/', ann);
    expect(cached.response.body.toString()).toBe('one');
    expect(cached.failedAt).toBe(time);
  });

  test('it is tried again once a second, and nobody waits for that', async () => {
    await read();
    fail();
    time += 10_000;
    await read();
    for (let n = 0; n < 50; n += 1) expect(cache.get('/', ann)).not.toBeInstanceOf(Promise);
    expect(render).toHaveBeenCalledTimes(2);
    time += 1_000;
    expect(cache.get('/', ann)).not.toBeInstanceOf(Promise);
    expect(render).toHaveBeenCalledTimes(3);
    await backgroundWork();
  });

  test('the page is renewed as soon as rendering works', async () => {
    await read();
    fail();
    time += 10_000;
    await read();
    text = 'two';
    render.mockImplementation(() => Promise.resolve(page(text)));
    time += 1_000;
    await read();
    await backgroundWork();
    const cached = await cache.get('/', ann);
    expect(cached.response.body.toString()).toBe('two');
    expect(cached.failedAt).toBeUndefined();
  });

  test('a rendering that hangs delays the first request for three seconds and none after that', async () => {
    await read();
    vi.useFakeTimers();
    let finish = () => {};
    render.mockImplementation(() => new Promise((done) => (finish = () => done(page('late')))));
    time += 10_000;
    const first = read();
    await vi.advanceTimersByTimeAsync(2_999);
    expect(await Promise.race([first, Promise.resolve('waits')])).toBe('waits');
    await vi.advanceTimersByTimeAsync(1);
    expect(await first).toBe('one');
    vi.useRealTimers();
    time += 20_000;
    expect(cache.get('/', ann)).not.toBeInstanceOf(Promise);
    expect(render).toHaveBeenCalledTimes(2);
    finish();
    await backgroundWork();
    expect((await cache.get('/', ann)).response.body.toString()).toBe('late');
  });

  test('without an old page it throws, and the next request tries again', async () => {
    fail();
    await expect(read()).rejects.toThrow('no database');
    render.mockImplementation(() => Promise.resolve(page('back')));
    expect(await read()).toBe('back');
  });
});

describe('memory', () => {
  test('the least recently used is dropped first', async () => {
    const small = new ResponseCache(render, { bytes: 1_000_000, entries: 10 }, () => time);
    await small.get('/letter', ann);
    for (let n = 0; n < 40; n += 1) {
      time += 1;
      await small.get(`/search?q=${n}`, ann);
      await small.get('/letter', ann);
    }
    expect(render.mock.calls.filter(([key]) => key === '/letter')).toHaveLength(1);
    render.mockClear();
    await small.get('/search?q=0', ann);
    expect(render).toHaveBeenCalledTimes(1);
  });

  test('its bytes are bounded, too', async () => {
    const small = new ResponseCache(render, { bytes: 100_000, entries: 10_000 }, () => time);
    render.mockImplementation(() => Promise.resolve(page('x'.repeat(20_000))));
    for (let n = 0; n < 30; n += 1) {
      time += 1;
      await small.get(`/${n}`, ann);
    }
    render.mockClear();
    await small.get('/29', ann);
    expect(render).not.toHaveBeenCalled();
    await small.get('/1', ann);
    expect(render).toHaveBeenCalledTimes(1);
  });
});
