import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { findOrCreateEmployer } from '@/lib/employers/mutations';
import { makeDraft, makeTranslation } from '@/lib/letters/factory';
import { lockLetter, saveDraft } from '@/lib/letters/drafts/mutations';
import { draftSchema } from '@/lib/letters/drafts/schema';
import { moveClosing } from '@/lib/letters/mutations';
import { publishDraft } from './opening/mutations';
import { makeOrganizer } from '@/lib/organizers/factory';
import { addHours, dayOf, now, setClock } from '@/lib/platform/clock';
import { database, inTransaction, type Db } from '@/lib/platform/db';
import { isKeyUsable } from '@/lib/platform/keyring/keyring';
import { addressTokenKey } from '@/lib/confirmations/keys';
import { withdrawAnonymous } from '@/lib/signatures/anonymous/mutations';
import { publishBatch, updateBatches } from '@/lib/lifecycle/publication/mutations';
import { findAnonymous } from '@/lib/signatures/anonymous/queries';
import { receiptHash } from '@/lib/signatures/receipts/rules';
import { talliesOf } from '@/lib/tallies/queries';
import { addsUp } from '@/lib/tallies/rules';
import { makePending } from '@/lib/signing/factory';
import { runRetention } from './jobs';
import { openLetter } from '@/lib/signing/start/queries';

const db = database();
let letter: MadeLetter;

beforeEach(async () => {
  letter = await makeLetter(db, { closesAt: addHours(now(), 2) });
});
afterEach(() => setClock());

const wait = (count: number) =>
  Promise.all(Array.from({ length: count }, () => inTransaction((tx) => makePending(tx, letter.id))));

test('after the last batch two workers at once count each withdrawal once', async () => {
  const receipts = await wait(12);
  setClock(addHours(new Date(), 7.1));
  expect(await publishBatch(letter.id)).toBe(12);
  for (const receipt of receipts.slice(0, 7))
    await inTransaction((tx) => withdrawAnonymous(tx, letter.id, receiptHash(receipt)));
  await Promise.all(Array.from({ length: 4 }, () => updateBatches(letter.id, true)));
  expect(await db.anonymousSignature.count()).toBe(7);
  const tallies = await talliesOf(letter.id);
  expect(tallies.count.total).toBe(7);
  expect(addsUp(tallies)).toBe(true);
});

/** Signs or withdraws in a transaction that ends after publishing has prepared its batch and waits for its row. */
async function meanwhile(work: (tx: Db) => Promise<unknown>): Promise<number | null> {
  let publishing: Promise<number | null> | undefined;
  await inTransaction(async (tx) => {
    await work(tx);
    publishing = publishBatch(letter.id);
    await sleep(700);
  });
  return (await publishing) ?? null;
}

test('who signs or withdraws while a batch is prepared is in it, or is not', async () => {
  const [first = ''] = await wait(11);
  let late = '';
  const published = await meanwhile(async (tx) => {
    late = await makePending(tx, letter.id);
    expect(await withdrawAnonymous(tx, letter.id, receiptHash(first))).toBe('withdrawn');
  });
  expect(published).toBe(11);
  expect(await findAnonymous(db, letter.id, receiptHash(late))).toMatchObject({ state: 'shown' });
  expect(await findAnonymous(db, letter.id, receiptHash(first))).toBeNull();
  expect(addsUp(await talliesOf(letter.id))).toBe(true);
});

test('a batch that a withdrawal makes too small while it is prepared is not published', async () => {
  const [first = ''] = await wait(10);
  expect(await meanwhile((tx) => withdrawAnonymous(tx, letter.id, receiptHash(first)))).toBeNull();
  expect(await db.anonymousSignature.count()).toBe(0);
  await wait(1);
  expect(await publishBatch(letter.id)).toBe(10);
});

test('of several workers that publish at once one does, and the others leave the next batch alone', async () => {
  await wait(10);
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => publishBatch(letter.id)));
  expect(outcomes.toSorted()).toEqual([10, null, null, null]);
  expect(await db.anonymousBatch.count()).toBe(2);
});

test('a hidden signature that is withdrawn while a batch is prepared is not attributed, nor counted for the threshold', async () => {
  const google = (await findOrCreateEmployer(db, 'Google')).id;
  const at = (count: number) =>
    Promise.all(
      Array.from({ length: count }, () => inTransaction((tx) => makePending(tx, letter.id, { employerId: google }))),
    );
  const [first = ''] = await at(9);
  await wait(1);
  await publishBatch(letter.id);
  await at(1);
  await wait(9);
  // Ten of Google are prepared; one of them withdraws before the batch is locked.
  expect(await meanwhile((tx) => withdrawAnonymous(tx, letter.id, receiptHash(first)))).toBe(10);
  const { employers, notShown, count } = await talliesOf(letter.id);
  expect([employers, notShown.anonymous, count.total]).toEqual([[], 20, 20]);
});

test('a batch and a revision that are published at once do not wait for each other', async () => {
  const { organizer } = await makeOrganizer();
  await wait(10);
  const draft = makeDraft({ translations: [makeTranslation({ body: 'Other words.' })] });
  await inTransaction((tx) => saveDraft(tx, organizer, letter.id, 1, draftSchema.parse(draft)));
  let publishing: Promise<number | null> | undefined;
  const published = await inTransaction(async (tx) => {
    await lockLetter(tx, letter.id);
    publishing = publishBatch(letter.id);
    await sleep(300);
    return publishDraft(tx, organizer, letter.id, 2, { correction: false });
  });
  expect(published).toMatchObject({ ok: true, number: 2 });
  expect(await publishing).toBe(10);
});

test('a closing date that is being moved as it comes keeps the letter open and the key of its address tokens', async () => {
  const { organizer } = await makeOrganizer();
  let ended: Promise<void> | undefined;
  await inTransaction(async (tx) => {
    const day = dayOf(addHours(now(), 20 * 24));
    expect(await moveClosing(tx, organizer, letter.id, day, 'UTC')).toEqual({ ok: true });
    setClock(addHours(new Date(), 2.1));
    ended = runRetention();
    await sleep(300);
  });
  await ended;
  expect(await openLetter(letter.slug)).toHaveProperty('id');
  expect(isKeyUsable(addressTokenKey(letter.id))).toBe(true);
});

test('a receipt that is read while its batch is published is found', async () => {
  const [receipt = ''] = await wait(10);
  const racing = db.$extends({
    query: {
      anonymousBatch: {
        async findFirst({ args, query }) {
          const open = await query(args);
          await publishBatch(letter.id);
          return open;
        },
      },
    },
  });
  expect(await findAnonymous(racing as unknown as Db, letter.id, receiptHash(receipt))).toMatchObject({
    state: 'shown',
  });
});
