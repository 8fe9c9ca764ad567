import { expect, test, vi } from 'vitest';
import { everyone, FairQueue, type FairQueueLimits } from './fair-queue';

const limits = { running: 1, runningPerClient: 1, waiting: 5, waitingPerClient: 3, waitingForEveryone: 2 };

/** A queue whose only place is taken until `open` is called, and what ran since. */
function occupiedQueue(changed: Partial<FairQueueLimits> = {}) {
  const queue = new FairQueue({ ...limits, ...changed });
  const done: string[] = [];
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const first = queue.run('first', () => opened);
  const ask = (client: string | typeof everyone, name: string) =>
    queue.run(client, () => Promise.resolve(void done.push(name)));
  return { queue, done, ask, open: () => (open(), first) };
}

test('a page that everyone reads is renewed before a search is rendered', async () => {
  const { done, ask, open } = occupiedQueue();
  const all = [ask('ann', 'search'), ask(everyone, 'letter')];
  await open();
  await Promise.all(all);
  expect(done).toEqual(['letter', 'search']);
});

test('a client with many requests waits for its own, and no other client does', async () => {
  const { done, ask, open } = occupiedQueue();
  const all = [ask('mal', 'mal 1'), ask('mal', 'mal 2'), ask('mal', 'mal 3'), ask('ann', 'ann'), ask('bob', 'bob')];
  await open();
  await Promise.all(all);
  expect(done).toEqual(['mal 1', 'ann', 'bob', 'mal 2', 'mal 3']);
});

test('when too much of one client or of all waits, more is refused at once, also of renewals', async () => {
  const { ask, open } = occupiedQueue();
  const all = ['1', '2', '3'].map((name) => ask('mal', name));
  await expect(ask('mal', '4')).rejects.toMatchObject({ isOneClient: true });
  all.push(ask('ann', '1'), ask('bob', '1'));
  await expect(ask('eve', '1')).rejects.toMatchObject({ isOneClient: false });
  all.push(ask(everyone, 'letter'), ask(everyone, 'signers'));
  await expect(ask(everyone, 'privacy')).rejects.toMatchObject({ isOneClient: false });
  await open();
  await Promise.all(all);
});

test('one client never has every place', async () => {
  const { done, ask, open } = occupiedQueue({ running: 2 });
  const own = ask('first', 'first 2');
  await ask('ann', 'ann');
  expect(done).toEqual(['ann']);
  await open();
  await own;
  expect(done).toEqual(['ann', 'first 2']);
});

test("one client's work starts at a bounded rate, also where it waits for the end of each", async () => {
  vi.useFakeTimers();
  const queue = new FairQueue({ ...limits, running: 4, runningPerClient: 4, spacing: 25 });
  const starts: string[] = [];
  const ask = (client: string) => queue.run(client, () => Promise.resolve(void starts.push(client)));
  const all = [ask('mal'), ask('mal'), ask('mal'), ask('ann')];
  await vi.advanceTimersByTimeAsync(0);
  expect(starts).toEqual(['mal', 'ann']);
  await vi.advanceTimersByTimeAsync(25);
  expect(starts).toEqual(['mal', 'ann', 'mal']);
  await vi.advanceTimersByTimeAsync(25);
  await Promise.all(all);
  const next = ask('mal');
  await vi.advanceTimersByTimeAsync(24);
  expect(starts).toHaveLength(4);
  await vi.advanceTimersByTimeAsync(1);
  await next;
  vi.useRealTimers();
});

test('work that may start between two readings of the clock is not forgotten', async () => {
  vi.useFakeTimers();
  for (let step = 1; step <= 40; step += 1) {
    let readings = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => Date.now() + step * (readings += 1));
    const queue = new FairQueue({ ...limits, waitingPerClient: 1, spacing: 25 });
    const done: number[] = [];
    const all = [1, 2].map((number) => queue.run('mal', () => Promise.resolve(void done.push(number))));
    await vi.advanceTimersByTimeAsync(100);
    expect(done, `the clock goes on by ${step} ms`).toEqual([1, 2]);
    await Promise.all(all);
    clock.mockRestore();
  }
  vi.useRealTimers();
});

test('a failure gives its place back', async () => {
  const queue = new FairQueue(limits);
  await expect(queue.run('ann', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(queue.run('ann', () => Promise.resolve('fine'))).resolves.toBe('fine');
});
