import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { addHours, setClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { askAnonymously, askNamed, deliver, emptyMailbox, link } from '@/scripts/test/signing-steps';
import { confirmNamed, reportNotMe } from '../confirm/mutations';
import { withdraw } from '../receipts/mutations';

const ROUNDS = 15;
let letter: MadeLetter;

beforeEach(async () => {
  emptyMailbox();
  letter = await makeLetter(database());
});
afterEach(() => setClock());

/** The token of the email that a named signing with this address gives. */
async function linkFor(email: string): Promise<string> {
  emptyMailbox();
  await askNamed(letter, { email });
  await deliver();
  return link();
}

/** Addresses of which the database knows a signature, one that was withdrawn, a refusal, and, each round, nothing. */
async function addresses(): Promise<((round: number) => string)[]> {
  await confirmNamed(await linkFor('used@mailbox.example'), newReceipt());
  const receipt = newReceipt();
  await confirmNamed(await linkFor('withdrawn@mailbox.example'), receipt);
  await withdraw(receipt);
  await reportNotMe(await linkFor('refused@mailbox.example'));
  const known = ['used', 'withdrawn', 'refused'].map((whose) => () => `${whose}@mailbox.example`);
  return [...known, (round) => `new${round}@mailbox.example`];
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

test.each([
  ['with a name', (email: string) => askNamed(letter, { email })],
  ['anonymously', async (email: string) => (await askAnonymously(letter, email)).length],
])(
  'starting to sign %s gets the same response in the same time, whatever is known of the email address',
  async (_, ask) => {
    const known = await addresses();
    const times = known.map((): number[] => []);
    const answers = new Set<string>();
    for (let round = 1; round <= ROUNDS; round++) {
      // The same content within the hour is one email: each round is an hour later, each an email for everybody.
      setClock(addHours(new Date(), round));
      for (const [whose, addressIn] of known.entries()) {
        const begun = performance.now();
        answers.add(JSON.stringify(await ask(addressIn(round))));
        times[whose]?.push(performance.now() - begun);
      }
      const jobs = await database().$executeRaw`DELETE FROM pgboss.job`;
      expect(jobs).toBe(known.length);
    }
    expect(answers.size).toBe(1);
    const medians = times.map(median);
    expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.15);
  },
);
