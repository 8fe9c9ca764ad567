import { afterEach, expect, test } from 'vitest';
import { now, setClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { countStart, type CountedStart } from './mutations';
import { growingDelay } from './rules';

const db = database();
afterEach(() => setClock());

const start = (network: string, index = 0) => countStart(db, { network, address: `someone${index}@mailbox.example` });

test('one network that writes to strangers is slowed down, then has to work, and ends at its budget', async () => {
  const counted: CountedStart[] = [];
  for (let index = 0; index < 320; index++) counted.push(await start('192.0.2.1', index));
  const count = (verdict: string) => counted.filter((each) => each.verdict === verdict).length;
  expect([count('free'), count('proof'), count('hold')]).toEqual([60, 240, 20]);
  const delays = counted.slice(60, 300).map(({ delaySeconds }) => delaySeconds);
  expect(delays.toSorted((a, b) => a - b)).toEqual(delays);
  expect([delays[0], delays.at(-1)]).toEqual([60, 3600]);
  setClock(new Date(now().getTime() + 3_600_000));
  expect(await start('192.0.2.1')).toMatchObject({ verdict: 'free' });
});

test('whoever rents a whole range of addresses has to work too', async () => {
  await db.budget.create({ data: { name: 'starts-wide-network', perHour: 50 } });
  for (let index = 0; index < 50; index++) expect((await start(`198.51.100.${index}`)).verdict).toBe('free');
  expect((await start('198.51.100.99')).verdict).toBe('proof');
  expect((await start('203.0.113.1')).verdict).toBe('free');
});

test('what a start gets depends on its own network alone, not on what others did with the address', async () => {
  for (let time = 0; time < 10; time++) await start('198.51.100.7');
  expect(await start('192.0.2.1')).toEqual({ verdict: 'free', repeat: 1, delaySeconds: 0 });
  expect(await start('192.0.2.1')).toEqual({ verdict: 'free', repeat: 2, delaySeconds: 0 });
});

test('counts, at once and in any order, never wait for each other in a circle', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, index) => start(`192.0.2.${index % 4}`, index % 3)));
  const counters = await db.budgetCounter.findMany();
  expect(counters.reduce((sum, { count }) => sum + count, 0)).toBe(120);
});

test('the delay doubles every fifteen starts', () => {
  expect([1, 16, 31, 1000].map(growingDelay)).toEqual([60, 120, 240, 3600]);
});
