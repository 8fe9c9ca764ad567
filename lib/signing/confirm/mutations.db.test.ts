import { beforeEach, expect, test } from 'vitest';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { database, DatabaseBusyError, inLongTransaction, inTransaction } from '@/lib/platform/db';
import { lockOpenBatch } from '@/lib/signatures/batches/mutations';
import { publishBatch } from '@/lib/lifecycle/publication/mutations';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { askAnonymously, askNamed, code, deliver, emptyMailbox, link } from '@/scripts/test/signing-steps';
import { makePending } from '../factory';
import { confirmNamed, submitCode } from './mutations';

const db = database();
let letter: MadeLetter;

beforeEach(async () => {
  letter = await makeLetter(db);
});

async function asked(email: string) {
  emptyMailbox();
  const page = await askAnonymously(letter, email);
  await deliver();
  return { slug: letter.slug, page, code: await code() };
}

async function linkFor(email: string): Promise<string> {
  emptyMailbox();
  await askNamed(letter, { email });
  await deliver();
  return link();
}

test('a receipt in use signs for nobody else; the code stays valid for another receipt', async () => {
  const receipt = newReceipt();
  expect(await submitCode({ ...(await asked('first@mailbox.example')), receipt })).toEqual({ outcome: 'signed' });
  const second = await asked('second@mailbox.example');
  expect(await submitCode({ ...second, receipt })).toEqual({ outcome: 'receipt-used' });
  for (let each = 0; each < 9; each++) await inTransaction((tx) => makePending(tx, letter.id));
  expect(await publishBatch(letter.id)).toBe(10);
  expect(await submitCode({ ...second, receipt })).toEqual({ outcome: 'receipt-used' });
  expect(await submitCode({ ...second, receipt: newReceipt() })).toEqual({ outcome: 'signed' });
  expect(await db.addressToken.count()).toBe(11);
});

test('two codes that are sent at once with one receipt are one signature', async () => {
  const receipt = newReceipt();
  const both = [await asked('first@mailbox.example'), await asked('second@mailbox.example')];
  const outcomes = await Promise.all(both.map((typed) => submitCode({ ...typed, receipt })));
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['receipt-used', 'signed']);
  expect(await db.pendingAnonymousSignature.count()).toBe(1);
});

test('the button takes no receipt of another signature, in either way', async () => {
  const anonymous = newReceipt();
  await submitCode({ ...(await asked('first@mailbox.example')), receipt: anonymous });
  const named = newReceipt();
  expect(await confirmNamed(await linkFor('second@mailbox.example'), named)).toMatchObject({ outcome: 'signed' });
  const token = await linkFor('third@mailbox.example');
  for (const receipt of [anonymous, named])
    expect(await confirmNamed(token, receipt)).toEqual({ outcome: 'receipt-used' });
  expect(await submitCode({ ...(await asked('fourth@mailbox.example')), receipt: named })).toEqual({
    outcome: 'receipt-used',
  });
  expect(await confirmNamed(token, newReceipt())).toMatchObject({ outcome: 'signed' });
});

test('whose code comes while a batch is being published learns soon that it is busy, and the code is still valid', async () => {
  const typed = { ...(await asked('first@mailbox.example')), receipt: newReceipt() };
  await inLongTransaction(async (tx) => {
    await lockOpenBatch(tx, letter.id);
    const begun = Date.now();
    await expect(submitCode(typed)).rejects.toThrow(DatabaseBusyError);
    expect(Date.now() - begun).toBeLessThan(10_000);
  });
  expect(await db.addressToken.count()).toBe(0);
  expect(await submitCode(typed)).toEqual({ outcome: 'signed' });
  expect(await db.pendingAnonymousSignature.count()).toBe(1);
});
