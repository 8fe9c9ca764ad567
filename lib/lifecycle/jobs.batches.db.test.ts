import { afterEach, beforeEach, expect, test } from 'vitest';
import { findOrCreateEmployer } from '@/lib/employers/mutations';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { addHours, setClock } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { isKeyUsable } from '@/lib/platform/keyring/keyring';
import { pendingKey } from '@/lib/signatures/keys';
import { makeNamed, makePending } from '@/lib/signing/factory';
import { foldJournal } from '@/lib/tallies/mutations';
import { countOf, talliesOf } from '@/lib/tallies/queries';
import { addsUp } from '@/lib/tallies/rules';
import { withdrawAnonymous } from '@/lib/signatures/anonymous/mutations';
import { publishBatch, updateBatches } from '@/lib/lifecycle/publication/mutations';
import { publicSigners } from '@/lib/signatures/queries';
import { findAnonymous } from '@/lib/signatures/anonymous/queries';
import { receiptHash } from '@/lib/signatures/receipts/rules';

const db = database();
let letter: MadeLetter;
let google: string;

beforeEach(async () => {
  letter = await makeLetter(db);
  google = (await findOrCreateEmployer(db, 'Google')).id;
});
afterEach(() => setClock());

const wait = (count: number, employerId: string | null = google, verificationLevel: 'email' | 'employer' = 'email') =>
  Promise.all(
    Array.from({ length: count }, () =>
      inTransaction((tx) => makePending(tx, letter.id, { employerId, verificationLevel })),
    ),
  );

const anonymous = () => db.anonymousSignature.findMany({ where: { letterId: letter.id } });
const withdraw = (receipt: string) => inTransaction((tx) => withdrawAnonymous(tx, letter.id, receiptHash(receipt)));

test('nine wait unseen: no figure, no line, no batch tells of them', async () => {
  await wait(9);
  expect(await publishBatch(letter.id)).toBeNull();
  expect(await countOf(db, letter.id)).toMatchObject({ total: 0, batch: 0, notShown: 0 });
  expect((await publicSigners(db, letter.id, { limit: 50 })).signers).toEqual([]);
});

test('the tenth makes a batch, and its key is destroyed', async () => {
  const receipts = await wait(10);
  expect(await publishBatch(letter.id)).toBe(10);
  expect(await countOf(db, letter.id)).toMatchObject({
    total: 10,
    anonymous: { total: 10, verified: 0 },
    notShown: 0,
    batch: 1,
  });
  expect(isKeyUsable(pendingKey(letter.id, 1))).toBe(false);
  expect(isKeyUsable(pendingKey(letter.id, 2))).toBe(true);
  expect(await db.pendingAnonymousSignature.count()).toBe(0);
  for (const receipt of receipts)
    expect(await findAnonymous(db, letter.id, receiptHash(receipt))).toMatchObject({
      state: 'shown',
      employerId: google,
    });
});

test('an employer is shown in whole groups, the rest is not shown, and the figures add up', async () => {
  for (let each = 0; each < 3; each++)
    await inTransaction((tx) => makeNamed(tx, letter, { employer: 'Meta', verificationLevel: 'employer' }));
  await wait(17);
  await wait(4, null);
  await wait(12, google, 'employer');
  await publishBatch(letter.id);
  await foldJournal(letter.id);
  const tallies = await talliesOf(letter.id);
  expect(addsUp(tallies)).toBe(true);
  expect(tallies.employers).toMatchObject([
    { employer: 'Google', named: { total: 0, verified: 0 }, anonymous: { total: 25, verified: 10 }, total: 25 },
    { employer: 'Meta', named: { total: 3, verified: 3 }, anonymous: { total: 0, verified: 0 }, total: 3 },
  ]);
  expect(tallies.notShown.anonymous).toBe(8);
  expect(
    (await anonymous())
      .filter((row) => row.employerId === null)
      .every((row) => row.verificationLevel === null && row.hidden !== null),
  ).toBe(true);
  expect((await anonymous()).filter((row) => row.employerId !== null).every((row) => row.hidden === null)).toBe(true);
});

test('those who were not attributed are attributed with later ones', async () => {
  await wait(6);
  await wait(4, null);
  await publishBatch(letter.id);
  expect((await talliesOf(letter.id)).employers).toEqual([]);
  await wait(6);
  await wait(4, null);
  await publishBatch(letter.id);
  const tallies = await talliesOf(letter.id);
  expect(tallies.employers).toMatchObject([{ employer: 'Google', anonymous: { total: 10 } }]);
  expect(tallies.notShown.anonymous).toBe(10);
  expect(addsUp(tallies)).toBe(true);
});

test('who withdraws while waiting is deleted at once; a shown signature leaves with others or with a batch that hides it', async () => {
  const [first = '', ...others] = await wait(11);
  expect(await withdraw(first)).toBe('withdrawn');
  expect(await withdraw(first)).toBeNull();
  expect(await publishBatch(letter.id)).toBe(10);
  expect(await withdraw(others[0] ?? '')).toBe('with-next-batch');
  expect(await withdraw(others[0] ?? '')).toBe('with-next-batch');
  expect(await anonymous()).toHaveLength(10);
  await updateBatches(letter.id, false);
  expect(await anonymous()).toHaveLength(10);
  // Google has ten: none of them leaves alone.
  const hidden = await wait(10, null);
  await publishBatch(letter.id);
  expect(await anonymous()).toHaveLength(20);
  expect(await withdraw(hidden[0] ?? '')).toBe('with-next-batch');
  await wait(11, null);
  await publishBatch(letter.id);
  expect(await anonymous()).toHaveLength(30);
  for (const receipt of others.slice(1)) await withdraw(receipt);
  await wait(10, null);
  await publishBatch(letter.id);
  expect(await anonymous()).toHaveLength(30);
  const tallies = await talliesOf(letter.id);
  expect(tallies.count.total).toBe(30);
  expect(tallies.employers).toEqual([]);
  expect(addsUp(tallies)).toBe(true);
  // Everybody of Google withdrew, so the next ten are shown again.
  await wait(10);
  await publishBatch(letter.id);
  expect((await talliesOf(letter.id)).employers).toMatchObject([{ employer: 'Google', anonymous: { total: 10 } }]);
});

test('a week after a withdrawal nothing of the signature belongs to its signer any more, and it still counts', async () => {
  const [gone = '', kept = ''] = await wait(10, null);
  await publishBatch(letter.id);
  const before = await anonymous();
  await withdraw(gone);
  setClock(addHours(new Date(), 6 * 24));
  await updateBatches(letter.id, false);
  expect(await findAnonymous(db, letter.id, receiptHash(gone))).toMatchObject({ withdrawing: true });
  setClock(addHours(new Date(), 8 * 24));
  for (let again = 0; again < 2; again++) await updateBatches(letter.id, false);
  expect(await findAnonymous(db, letter.id, receiptHash(gone))).toBeNull();
  expect(await findAnonymous(db, letter.id, receiptHash(kept))).toMatchObject({ withdrawing: false });
  const after = await anonymous();
  expect(after.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
  expect(after.filter(({ hidden }) => hidden === null)).toHaveLength(1);
  expect((await countOf(db, letter.id)).total).toBe(10);
});

test('who withdrew is not attributed', async () => {
  const receipts = await wait(9);
  await wait(1, null);
  await publishBatch(letter.id);
  for (const receipt of receipts.slice(0, 3)) await withdraw(receipt);
  await wait(3);
  await wait(7, null);
  await publishBatch(letter.id);
  expect((await talliesOf(letter.id)).employers).toEqual([]);
  await wait(1);
  await wait(9, null);
  await publishBatch(letter.id);
  expect((await talliesOf(letter.id)).employers).toMatchObject([{ employer: 'Google', anonymous: { total: 10 } }]);
});

test('between closing and the end of the grace time nobody publishes, however many wait and whoever asks', async () => {
  const { closesAt } = await db.letter.findUniqueOrThrow({ where: { id: letter.id } });
  await wait(12);
  setClock(addHours(closesAt, 0.1));
  expect(await publishBatch(letter.id)).toBeNull();
  setClock(addHours(closesAt, 5.1));
  expect(await publishBatch(letter.id)).toBe(12);
  expect(await publishBatch(letter.id)).toBeNull();
});

test('signing while batches are published loses nobody and shows nobody twice', async () => {
  const signing = Array.from({ length: 60 }, () =>
    inTransaction((tx) => makePending(tx, letter.id, { employerId: google })),
  );
  const looks = Array.from({ length: 6 }, () => publishBatch(letter.id));
  await Promise.all([...signing, ...looks]);
  await wait(10);
  while ((await publishBatch(letter.id)) !== null);
  const waiting = await db.pendingAnonymousSignature.count();
  expect((await anonymous()).length + waiting).toBe(70);
  expect((await countOf(db, letter.id)).total).toBe((await anonymous()).length);
});
