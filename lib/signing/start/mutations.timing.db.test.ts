import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { database } from '@/lib/platform/db';
import { withMinimumDuration } from '@/lib/platform/minimum-duration';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { askAnonymously, askNamed, deliver, emptyMailbox, link } from '@/scripts/test/signing-steps';
import { confirmNamed, reportNotMe } from '../confirm/mutations';
import { withdraw } from '../receipts/mutations';

let letter: MadeLetter;
let network = 0;

beforeEach(async () => {
  emptyMailbox();
  letter = await makeLetter(database());
});
afterEach(() => vi.restoreAllMocks());

/** Each request from a network of its own, so that no budget decides. */
const elsewhere = (): string => `198.18.${(network += 1) >> 8}.${network & 255}`;
const named = (email: string) => askNamed(letter, { email }, 0, elsewhere());
const anonymously = async (email: string) => (await askAnonymously(letter, email, 'other', elsewhere())).length;

/** The token of the email that a named signing with this address gives. */
async function linkFor(email: string): Promise<string> {
  emptyMailbox();
  await named(email);
  await deliver();
  return link();
}

/** Addresses of which the database knows a signature, one that was withdrawn, a refusal, and a code that can be typed. */
async function known(): Promise<string[]> {
  await confirmNamed(await linkFor('used@mailbox.example'), newReceipt());
  const receipt = newReceipt();
  await confirmNamed(await linkFor('withdrawn@mailbox.example'), receipt);
  await withdraw(receipt);
  await reportNotMe(await linkFor('refused@mailbox.example'));
  await anonymously('asked@mailbox.example');
  await deliver();
  return ['used', 'withdrawn', 'refused', 'asked'].map((whose) => `${whose}@mailbox.example`);
}

test.each([
  ['with a name', named],
  ['anonymously', anonymously],
])('starting to sign %s runs the same statements for every address', async (_, ask) => {
  const addresses = [...(await known()), 'new@mailbox.example', 'new@mailbox.example'];
  const statements: string[] = [];
  const query = Reflect.get(pg.Client.prototype, 'query') as (...args: unknown[]) => unknown;
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: unknown, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    statements.push(typeof first === 'string' ? first : (first.text ?? ''));
    return Reflect.apply(query, this, args) as never;
  });
  const runs = [];
  const answers = new Set<string>();
  for (const email of addresses) {
    statements.length = 0;
    answers.add(JSON.stringify(await ask(email)));
    runs.push([...statements]);
  }
  expect(runs[0]?.length).toBeGreaterThan(2);
  for (const run of runs) expect(run).toEqual(runs[0]);
  expect(answers.size).toBe(1);
});

const PROBES = 40;

/** The probability that a probe of one kind took longer than one of the other: 0.5 where time tells nothing. */
function areaUnderCurve(one: readonly number[], other: readonly number[]): number {
  let above = 0;
  for (const a of one) for (const b of other) above += a > b ? 1 : a === b ? 0.5 : 0;
  return above / (one.length * other.length);
}

test('under load that an attacker makes, the time of a response tells nothing of the address', async () => {
  const [used = '', , , asked = ''] = await known();
  let isOver = false;
  let made = 0;
  const load = Array.from({ length: 6 }, async () => {
    while (!isOver) await named(`load${(made += 1)}@mailbox.example`);
  });
  const probe = async (email: string) => {
    const begun = performance.now();
    await withMinimumDuration(() => anonymously(email));
    return performance.now() - begun;
  };
  const times = { used: [] as number[], asked: [] as number[], fresh: [] as number[] };
  // In turn, so that all kinds meet the same load.
  for (let round = 0; round < PROBES; round++) {
    times.used.push(await probe(used));
    times.asked.push(await probe(asked));
    times.fresh.push(await probe(`fresh${round}@mailbox.example`));
  }
  isOver = true;
  await Promise.all(load);
  expect(made).toBeGreaterThan(PROBES);
  // Four standard errors of the area for equal distributions: sqrt((n + m + 1) / 12nm), Hanley and McNeil 1982.
  const bound = 4 * Math.sqrt((2 * PROBES + 1) / (12 * PROBES * PROBES));
  for (const kind of [times.used, times.asked])
    expect(Math.abs(areaUnderCurve(kind, times.fresh) - 0.5)).toBeLessThan(bound);
}, 120_000);
