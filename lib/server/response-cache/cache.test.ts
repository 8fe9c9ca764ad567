import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Answer } from './answer';
import { AnswerCache, type Ages, type Render } from './cache';

const ages: Ages = { fresh: 1_000, tolerated: 3_000 };
const limits = { bytes: 1_000_000, entries: 100 };
const page = (text: string) => ({ answer: new Answer(200, {}, Buffer.from(text)), ages });

const ann = () => 'ann';
let moment = 0;
let says = 'one';
const render = vi.fn<Render>(() => Promise.resolve(page(says)));
let cache: AnswerCache;

beforeEach(() => {
  moment = 1_000_000;
  says = 'one';
  render.mockReset();
  render.mockImplementation(() => Promise.resolve(page(says)));
  cache = new AnswerCache(render, limits, () => moment);
});

const read = async (key = '/') => (await cache.take(key, ann)).answer.body.toString();
/** Lets what runs in the background come to its end. */
const settle = () => new Promise((done) => setImmediate(done));

describe('the age of a page', () => {
  test('within a second it is sent as it is, at once', async () => {
    await read();
    moment += 1_000;
    expect(cache.take('/', ann)).not.toBeInstanceOf(Promise);
    expect(render).toHaveBeenCalledTimes(1);
  });

  test('until three seconds the old one is sent while a new one is made', async () => {
    await read();
    says = 'two';
    moment += 2_000;
    expect(await read()).toBe('one');
    await settle();
    expect(await read()).toBe('two');
  });

  test('after that the reader waits for the new one', async () => {
    await read();
    says = 'two';
    moment += 3_001;
    expect(await read()).toBe('two');
  });

  test('it counts from when the rendering began, not from when it ended', async () => {
    render.mockImplementation(() => {
      moment += 1_500;
      return Promise.resolve(page('slow'));
    });
    await read();
    await read();
    expect(render).toHaveBeenCalledTimes(2);
  });

  test('files that never change are rendered once', async () => {
    render.mockImplementation(() => Promise.resolve({ ...page('x'), ages: { fresh: Infinity, tolerated: Infinity } }));
    await read();
    moment += 10 * 86_400_000;
    await read();
    expect(render).toHaveBeenCalledTimes(1);
  });
});

test('a hundred readers at once make one rendering', async () => {
  const all = await Promise.all(Array.from({ length: 100 }, () => read()));
  expect(new Set(all)).toEqual(new Set(['one']));
  expect(render).toHaveBeenCalledTimes(1);
});

test('an unchanged page keeps the forms that were compressed before', async () => {
  const before = await cache.take('/', ann);
  moment += 5_000;
  const after = await cache.take('/', ann);
  expect(after.answer).toBe(before.answer);
  expect(after.at).toBe(moment);
});

describe('when rendering fails', () => {
  const fail = () => render.mockImplementation(() => Promise.reject(new Error('no database')));

  test('the old page stays, however old, and says that it could not be renewed', async () => {
    await read();
    fail();
    moment += 3_600_000;
    const kept = await cache.take('/', ann);
    expect(kept.answer.body.toString()).toBe('one');
    expect(kept.failedAt).toBe(moment);
  });

  test('it is tried again once a second, and nobody waits for that', async () => {
    await read();
    fail();
    moment += 10_000;
    await read();
    for (let n = 0; n < 50; n += 1) expect(cache.take('/', ann)).not.toBeInstanceOf(Promise);
    expect(render).toHaveBeenCalledTimes(2);
    moment += 1_000;
    expect(cache.take('/', ann)).not.toBeInstanceOf(Promise);
    expect(render).toHaveBeenCalledTimes(3);
    await settle();
  });

  test('the page is whole again as soon as rendering is', async () => {
    await read();
    fail();
    moment += 10_000;
    await read();
    says = 'two';
    render.mockImplementation(() => Promise.resolve(page(says)));
    moment += 1_000;
    await read();
    await settle();
    const kept = await cache.take('/', ann);
    expect(kept.answer.body.toString()).toBe('two');
    expect(kept.failedAt).toBeUndefined();
  });

  test('a rendering that hangs keeps the first reader waiting for three seconds and nobody after that', async () => {
    await read();
    vi.useFakeTimers();
    let finish = () => {};
    render.mockImplementation(() => new Promise((done) => (finish = () => done(page('late')))));
    moment += 10_000;
    const first = read();
    await vi.advanceTimersByTimeAsync(2_999);
    expect(await Promise.race([first, Promise.resolve('waits')])).toBe('waits');
    await vi.advanceTimersByTimeAsync(1);
    expect(await first).toBe('one');
    vi.useRealTimers();
    moment += 20_000;
    expect(cache.take('/', ann)).not.toBeInstanceOf(Promise);
    expect(render).toHaveBeenCalledTimes(2);
    finish();
    await settle();
    expect((await cache.take('/', ann)).answer.body.toString()).toBe('late');
  });

  test('without an old page the failure is told, and the next reader tries again', async () => {
    fail();
    await expect(read()).rejects.toThrow('no database');
    render.mockImplementation(() => Promise.resolve(page('back')));
    expect(await read()).toBe('back');
  });
});

describe('memory', () => {
  test('what nobody asked for longest goes first', async () => {
    const small = new AnswerCache(render, { bytes: 1_000_000, entries: 10 }, () => moment);
    await small.take('/letter', ann);
    for (let n = 0; n < 40; n += 1) {
      moment += 1;
      await small.take(`/search?q=${n}`, ann);
      await small.take('/letter', ann);
    }
    expect(render.mock.calls.filter(([key]) => key === '/letter')).toHaveLength(1);
    render.mockClear();
    await small.take('/search?q=0', ann);
    expect(render).toHaveBeenCalledTimes(1);
  });

  test('its bytes are bounded, too', async () => {
    const small = new AnswerCache(render, { bytes: 100_000, entries: 10_000 }, () => moment);
    render.mockImplementation(() => Promise.resolve(page('x'.repeat(20_000))));
    for (let n = 0; n < 30; n += 1) {
      moment += 1;
      await small.take(`/${n}`, ann);
    }
    render.mockClear();
    await small.take('/29', ann);
    expect(render).not.toHaveBeenCalled();
    await small.take('/1', ann);
    expect(render).toHaveBeenCalledTimes(1);
  });
});
