import { describe, expect, test } from 'vitest';
import { BufferedResponse } from '../response-cache/buffered-response';
import { COPY_LIMITS, CopyLimit, isCounted, isSignerList, signaturesIn } from './copy-limit';

const PAGE = 48;
const page = (n: number) => `/letters/raids/signers?cursor=${n}`;

function limited(limits: Partial<typeof COPY_LIMITS> = {}) {
  let moment = 0;
  const limit = new CopyLimit({ ...COPY_LIMITS, ...limits }, () => moment);
  return {
    limit,
    pass: (milliseconds: number) => void (moment += milliseconds),
    /** Requests a list, waits as long as it is told to, and returns the delay, or null where it is refused. */
    read: (network: string, target: string, signatures: number): number | null => {
      const verdict = limit.ask(network, target);
      if ('refusedForSeconds' in verdict) return null;
      moment += verdict.delayMs;
      limit.count(network, target, signatures);
      return verdict.delayMs;
    },
  };
}

test('300 people behind one address who read the list and look for colleagues within an hour never wait', () => {
  const { read, pass } = limited();
  for (let person = 0; person < 300; person++) {
    const targets = [
      ['/letters/raids/signers', PAGE],
      // The next pages are the same for everyone.
      [page(1), PAGE],
      [page(2), PAGE],
      [`/letters/raids/signers?q=colleague+${person}`, 1],
      [`/letters/raids/signers?q=team+${person}`, 2],
      [`/letters/raids/signers?employer=Company+${person % 5}`, PAGE / 4],
    ] as const;
    for (const [target, signatures] of targets) expect(read('office', target, signatures)).toBe(0);
    pass(3_600_000 / 300);
  }
});

test('who copies page after page waits longer and longer, and is refused after 6,000 signatures until the hour is over', () => {
  const { limit, read, pass } = limited();
  const delays: (number | null)[] = [];
  for (let n = 0; delays.at(-1) !== null; n++) delays.push(read('copier', page(n), PAGE));
  expect(delays.findIndex((delay) => delay !== 0)).toBeGreaterThanOrEqual(25);
  expect(delays.length).toBe(126);
  const waited = delays.map((delay) => delay ?? 0);
  expect(waited.slice(1, -1).every((delay, n) => delay >= (waited[n] ?? 0))).toBe(true);
  expect(Math.max(...waited)).toBe(10_000);
  expect(waited.reduce((sum, delay) => sum + delay, 0)).toBeGreaterThan(10 * 60_000);
  const refused = limit.ask('copier', page(1_000));
  const seconds = 'refusedForSeconds' in refused ? refused.refusedForSeconds : 0;
  expect(seconds).toBeGreaterThan(0);
  // What this network has read already can be read again, and nobody else is refused.
  expect(limit.ask('copier', page(1))).toEqual({ delayMs: 0 });
  expect(limit.ask('neighbour', page(1_000))).toEqual({ delayMs: 0 });
  pass(seconds * 1_000);
  expect(limit.ask('copier', page(1_000))).toEqual({ delayMs: 0 });
});

test('a thousand signatures in one response count as a thousand, also before they are rendered', () => {
  const { limit, read } = limited();
  const json = (n: number) => `/api/v1/letters/raids/signers?limit=1000&cursor=${n}`;
  const delays = Array.from({ length: 8 }, (_, n) => read('program', json(n), 1_000));
  expect(delays[0]).toBe(0);
  expect(delays[1]).toBeGreaterThan(1_000);
  expect(delays.slice(2, 6).every((delay) => delay === 10_000)).toBe(true);
  expect(delays.slice(6)).toEqual([null, null]);
  expect(limit.ask('program', '/api/v1/letters/raids/signers?limit=1')).toHaveProperty('refusedForSeconds');
});

test('a reload costs nothing, and a search that finds nobody neither', () => {
  const { read } = limited({ free: 50 });
  for (let n = 0; n < 500; n++) expect(read('reader', '/letters/raids/signers', PAGE)).toBe(0);
  for (let n = 0; n < 500; n++) expect(read('reader', `/letters/raids/signers?q=${n}`, 0)).toBe(0);
});

test('few requests of one network wait at a time; more are refused', async () => {
  const { limit, read } = limited({ free: 40, waiting: 2, firstDelayMs: 30, longestDelayMs: 60 });
  read('copier', page(0), PAGE);
  const waits = [1, 2].map((n) => limit.admit('copier', page(n)));
  expect(limit.ask('copier', page(3))).toEqual({ refusedForSeconds: 1 });
  for (const admitted of await Promise.all(waits)) expect(admitted).toBeTypeOf('function');
  expect(limit.ask('copier', page(3))).toHaveProperty('delayMs');
});

test('a burst is refused before its first list is sent; the same list at the same time counts once', async () => {
  const { limit } = limited({ longestDelayMs: 1, firstDelayMs: 1, waiting: 100 });
  const json = (n: number) => `/api/v1/letters/raids/signers?limit=1000&cursor=${n}`;
  const burst = await Promise.all(Array.from({ length: 20 }, (_, n) => limit.admit('copier', json(n))));
  expect(burst.filter((admitted) => typeof admitted === 'function').length).toBe(6);
  for (const admitted of burst) if (typeof admitted === 'function') admitted(0);
  expect(limit.ask('copier', json(0))).toEqual({ delayMs: 0 });
  const office = await Promise.all(Array.from({ length: 200 }, () => limit.admit('office', '/letters/raids/signers')));
  expect(office.every((admitted) => typeof admitted === 'function')).toBe(true);
});

test('memory is bounded: the networks that came first are forgotten', () => {
  const { limit } = limited({ remembered: 1_000 });
  for (let n = 0; n < 20_000; n++) limit.count(`network ${n % 5_000}`, page(n), 1);
  expect(limit.size).toBeLessThanOrEqual(1_000);
  expect(limit.size).toBeGreaterThan(100);
});

test.each([
  ['/letters/raids/signers', true],
  ['/ar/letters/raids/signers?q=a', true],
  ['/api/v1/letters/raids/signers?limit=5', true],
  ['/letters/raids', false],
  ['/letters/signers', true],
  ['/letters/raids/signersx', false],
])('%s is a list of signers: %s', (target, is) => expect(isSignerList(target)).toBe(is));

test('an undeclared proxy on this machine is not taken for one network of all readers', () => {
  expect(['127.0.0.1', '::1', '', '203.0.113.9', '2001:db8::1'].map(isCounted)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});

describe('the signatures in a response', () => {
  const response = (type: string, body: string) =>
    new BufferedResponse(200, { 'content-type': type }, Buffer.from(body));

  test('are counted on the page and in the JSON', () => {
    expect(
      signaturesIn(
        response('text/html', '<ol><li data-signature="" class="a">x</li><li data-signature>y</li></ol><li>z</li>'),
      ),
    ).toBe(2);
    expect(
      signaturesIn(response('application/json', '{"signers":[{"signedOn":"2026-01-01"},{"signedOn":"2026-01-02"}]}')),
    ).toBe(2);
    expect(signaturesIn(response('text/html', 'nobody'))).toBe(0);
  });
});
