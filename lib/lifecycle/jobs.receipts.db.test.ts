import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { addHours, now, setClock } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { seal } from '@/lib/platform/keyring/keyring';
import { pendingKey } from '@/lib/signatures/keys';
import { listKeys } from '@/lib/platform/keyring/store';
import { publishBatch } from '@/lib/lifecycle/publication/mutations';
import { pendingIndex } from '@/lib/signatures/anonymous/queries';
import { toHex } from '@/lib/confirmations/rules';
import { receiptHash } from '@/lib/signatures/receipts/rules';
import { signatureContext } from '@/lib/signatures/rules';
import { talliesOf } from '@/lib/tallies/queries';
import { addsUp } from '@/lib/tallies/rules';
import { makePending } from '@/lib/signing/factory';
import { runRetention } from './jobs';

const db = database();
let letter: MadeLetter;

beforeEach(async () => {
  letter = await makeLetter(db, { closesAt: addHours(now(), 2) });
});
afterEach(() => setClock());

const wait = (count: number) =>
  Promise.all(Array.from({ length: count }, () => inTransaction((tx) => makePending(tx, letter.id))));

/** A row with the receipt of a published signature, as it could be added before that was refused. */
async function waitWith(receipt: string, batch: number): Promise<void> {
  const hash = receiptHash(receipt);
  const pending = { employerId: null, verificationLevel: 'email', receiptHash: toHex(hash) };
  const sealed = seal(pendingKey(letter.id, batch), signatureContext.pending, pending);
  const blindIndex = pendingIndex(letter.id, batch, hash);
  await db.pendingAnonymousSignature.create({ data: { letterId: letter.id, batch, blindIndex, sealed } });
}

test('a receipt of a published signature stops no batch, and makes none smaller than ten', async () => {
  const [receipt = ''] = await wait(10);
  expect(await publishBatch(letter.id)).toBe(10);
  await wait(9);
  await waitWith(receipt, 2);
  expect(await publishBatch(letter.id)).toBeNull();
  await wait(1);
  expect(await publishBatch(letter.id)).toBe(10);
  const tallies = await talliesOf(letter.id);
  expect(tallies.count).toMatchObject({ total: 20, batch: 2 });
  expect(addsUp(tallies)).toBe(true);
});

test('a receipt of a published signature keeps no letter from being finalized, and no key from being destroyed', async () => {
  const [receipt = ''] = await wait(10);
  await publishBatch(letter.id);
  await wait(2);
  await waitWith(receipt, 2);
  setClock(addHours(new Date(), 7.1));
  await runRetention();
  expect((await talliesOf(letter.id)).count.total).toBe(12);
  expect(listKeys().filter(({ id }) => id.startsWith(letter.id))).toEqual([]);
});
