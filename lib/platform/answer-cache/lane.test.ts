import { expect, test } from 'vitest';
import { Busy, Lane } from './lane';

/** Work that ends when it is told to. */
function slow(order: string[], name: string) {
  let end = () => {};
  const work = () => {
    order.push(name);
    return new Promise<void>((done) => (end = done));
  };
  return { work, end: () => end() };
}

test('so many run at once, and renewals of what readers already have come first', async () => {
  const lane = new Lane(1, 10);
  const order: string[] = [];
  const first = slow(order, 'first');
  const all = [
    lane.run(first.work, false),
    lane.run(() => Promise.resolve(void order.push('search')), false),
    lane.run(() => Promise.resolve(void order.push('renewal')), true),
  ];
  expect(order).toEqual(['first']);
  first.end();
  await Promise.all(all);
  expect(order).toEqual(['first', 'renewal', 'search']);
});

test('when too much waits, more is refused at once, but never a renewal', async () => {
  const lane = new Lane(1, 1);
  const order: string[] = [];
  const first = slow(order, 'first');
  const running = [lane.run(first.work, false), lane.run(() => Promise.resolve(), false)];
  await expect(lane.run(() => Promise.resolve(), false)).rejects.toBeInstanceOf(Busy);
  running.push(lane.run(() => Promise.resolve(), true));
  first.end();
  await Promise.all(running);
});

test('a failure gives its place back', async () => {
  const lane = new Lane(1, 1);
  await expect(lane.run(() => Promise.reject(new Error('broken')), false)).rejects.toThrow('broken');
  await expect(lane.run(() => Promise.resolve('fine'), false)).resolves.toBe('fine');
});
