import { expect, test } from 'vitest';
import { everybody, Lane } from './lane';

const limits = { width: 1, each: 3, all: 5, urgent: 2 };

/** A lane whose only place is taken until `open` is called, and what ran since. */
function closedLane() {
  const lane = new Lane(limits);
  const done: string[] = [];
  let open = () => {};
  const first = lane.run('first', () => new Promise<void>((end) => (open = end)));
  const ask = (asker: string | typeof everybody, name: string) =>
    lane.run(asker, () => Promise.resolve(void done.push(name)));
  return { done, ask, open: () => (open(), first) };
}

test('what everybody reads is renewed before a search is made', async () => {
  const { done, ask, open } = closedLane();
  const all = [ask('ann', 'search'), ask(everybody, 'letter')];
  await open();
  await Promise.all(all);
  expect(done).toEqual(['letter', 'search']);
});

test('one who asks often waits for their own questions, and nobody else does', async () => {
  const { done, ask, open } = closedLane();
  const all = [ask('mal', 'mal 1'), ask('mal', 'mal 2'), ask('mal', 'mal 3'), ask('ann', 'ann'), ask('bob', 'bob')];
  await open();
  await Promise.all(all);
  expect(done).toEqual(['mal 1', 'ann', 'bob', 'mal 2', 'mal 3']);
});

test('when too much of one asker or of all waits, more is refused at once, also of renewals', async () => {
  const { ask, open } = closedLane();
  const all = ['1', '2', '3'].map((name) => ask('mal', name));
  await expect(ask('mal', '4')).rejects.toMatchObject({ ownFault: true });
  all.push(ask('ann', '1'), ask('bob', '1'));
  await expect(ask('eve', '1')).rejects.toMatchObject({ ownFault: false });
  all.push(ask(everybody, 'letter'), ask(everybody, 'signers'));
  await expect(ask(everybody, 'privacy')).rejects.toMatchObject({ ownFault: false });
  await open();
  await Promise.all(all);
});

test('a failure gives its place back', async () => {
  const lane = new Lane(limits);
  await expect(lane.run('ann', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(lane.run('ann', () => Promise.resolve('fine'))).resolves.toBe('fine');
});
