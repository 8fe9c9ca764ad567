import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Answer } from './answer';
import { AnswerCache, type Ages, type Render } from './cache';
import { Busy, everybody } from './lane';

const ages: Ages = { fresh: 1_000, tolerated: 3_000 };
const page = (text: string) => ({ answer: new Answer(200, {}, Buffer.from(text)), ages });

let moment = 0;
const render = vi.fn<Render>();
let cache: AnswerCache;

beforeEach(() => {
  moment = 1_000_000;
  render.mockReset();
  render.mockImplementation(() => Promise.resolve(page('one')));
  cache = new AnswerCache(render, { bytes: 1_000_000, entries: 100 }, () => moment);
});

const read = async (key: string, asker = 'ann') => (await cache.take(key, () => asker)).answer.body.toString();

describe('a renewal', () => {
  const stale = async (key: string) => {
    await read(key);
    render.mockClear();
    moment += 4_000;
  };

  test('of a page is for everybody who reads it', async () => {
    await stale('/letters/demo');
    await read('/letters/demo');
    expect(render).toHaveBeenCalledWith('/letters/demo', everybody);
  });

  test('of a search, or of a letter that is not there, waits in the line of whoever asks', async () => {
    await stale('/signers?q=a');
    await read('/signers?q=a');
    expect(render).toHaveBeenCalledWith('/signers?q=a', 'ann');
    render.mockImplementation(() => Promise.resolve({ answer: new Answer(404, {}, Buffer.from('no')), ages }));
    await stale('/letters/no');
    await read('/letters/no');
    expect(render).toHaveBeenCalledWith('/letters/no', 'ann');
  });

  test('that somebody asks too often for sends them the old one, and the next reader a new one', async () => {
    await stale('/signers?q=a');
    render.mockImplementation((_key, asker) =>
      asker === 'mal' ? Promise.reject(new Busy(true)) : Promise.resolve(page('two')),
    );
    expect(await read('/signers?q=a', 'mal')).toBe('one');
    expect(await read('/signers?q=a')).toBe('two');
  });
});
