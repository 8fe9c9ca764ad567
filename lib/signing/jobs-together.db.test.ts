import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDraft, makeLetter, makeTranslation, type MadeLetter } from '@/lib/letters/factory';
import { lockLetter, saveDraft } from '@/lib/letters/mutations';
import { moveClosing } from '@/lib/letters/mutations-closing';
import { publish } from '@/lib/letters/mutations-publish';
import { anOrganizer } from '@/lib/organizers/factory';
import { addHours, dayOf, now, setClock } from '@/lib/platform/clock';
import { database, inTransaction, type Db } from '@/lib/platform/db';
import { isAlive } from '@/lib/platform/keyring/keyring';
import { tagKey } from '@/lib/platform/keyring/purposes';
import { withdrawAnonymous } from '@/lib/signatures/mutations-anonymous';
import { deleteOverdueWithdrawals, flush } from '@/lib/signatures/mutations-flush';
import { findAnonymous } from '@/lib/signatures/queries-anonymous';
import { receiptHash } from '@/lib/signatures/rules-receipt';
import { talliesOf } from '@/lib/tallies/queries';
import { addsUp } from '@/lib/tallies/rules';
import { makeWaiting } from './factory';
import { endWhatIsOver } from './jobs';
import { letterToSign } from './queries';

const db = database();
let letter: MadeLetter;

beforeEach(async () => {
  letter = await makeLetter(db, { closesAt: addHours(now(), 2) });
});
afterEach(() => setClock());

const wait = (count: number) =>
  Promise.all(Array.from({ length: count }, () => inTransaction((tx) => makeWaiting(tx, letter.id))));

test('after the last flush two workers at once count each withdrawal once', async () => {
  const receipts = await wait(8);
  setClock(addHours(new Date(), 7.1));
  expect(await flush(letter.id)).toBe(8);
  for (const receipt of receipts.slice(0, 3))
    await inTransaction((tx) => withdrawAnonymous(tx, letter.id, receiptHash(receipt)));
  const deleted = await Promise.all(Array.from({ length: 4 }, () => deleteOverdueWithdrawals(letter.id, true)));
  expect(deleted.reduce((sum, count) => sum + count)).toBe(3);
  const tallies = await talliesOf(letter.id);
  expect(tallies.count.total).toBe(5);
  expect(addsUp(tallies)).toBe(true);
});

test('a batch and a revision that are published at once do not wait for each other', async () => {
  const { organizer } = await anOrganizer();
  await wait(10);
  const draft = makeDraft({ translations: [makeTranslation({ body: 'Other words.' })] });
  await inTransaction((tx) => saveDraft(tx, organizer, letter.id, 1, draft));
  let flushed: Promise<number | null> | undefined;
  const published = await inTransaction(async (tx) => {
    await lockLetter(tx, letter.id);
    flushed = flush(letter.id);
    await sleep(300);
    return publish(tx, organizer, letter.id, 2, { correction: false });
  });
  expect(published).toMatchObject({ ok: true, number: 2 });
  expect(await flushed).toBe(10);
});

test('a closing date that is being moved as it comes keeps the letter open and its tag key alive', async () => {
  const { organizer } = await anOrganizer();
  let ended: Promise<void> | undefined;
  await inTransaction(async (tx) => {
    const day = dayOf(addHours(now(), 20 * 24));
    expect(await moveClosing(tx, organizer, letter.id, day)).toEqual({ ok: true });
    setClock(addHours(new Date(), 2.1));
    ended = endWhatIsOver();
    await sleep(300);
  });
  await ended;
  expect(await letterToSign(db, letter.slug, 'en')).not.toBeNull();
  expect(isAlive(tagKey(letter.id))).toBe(true);
});

test('a receipt that is read while its batch is published is found', async () => {
  const [receipt = ''] = await wait(10);
  const racing = db.$extends({
    query: {
      anonymousBatch: {
        async findFirst({ args, query }) {
          const open = await query(args);
          await flush(letter.id);
          return open;
        },
      },
    },
  });
  expect(await findAnonymous(racing as unknown as Db, letter.id, receiptHash(receipt))).toMatchObject({
    state: 'shown',
  });
});
