import { afterEach, beforeEach, expect, test } from 'vitest';
import { findOrCreateEmployer } from '@/lib/employers/mutations';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { addHours, dayOf, now, setClock } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { isKeyUsable, KeyUnavailableError, open } from '@/lib/platform/keyring/keyring';
import { addressTokenKey } from '@/lib/confirmations/keys';
import { hiddenKey, pendingKey } from '@/lib/signatures/keys';
import { listKeys } from '@/lib/platform/keyring/store';
import { signatureContext } from '@/lib/signatures/rules';
import { publishBatch } from '@/lib/lifecycle/publication/mutations';
import { talliesOf } from '@/lib/tallies/queries';
import { addsUp } from '@/lib/tallies/rules';
import { deriveAddressToken } from '@/lib/confirmations/address-tokens/queries';
import { makePending } from '@/lib/signing/factory';
import { runRetention, publishDueBatches } from './jobs';
import { askNamed } from '@/scripts/test/signing-steps';

const db = database();
let letter: MadeLetter;
let google: string;

beforeEach(async () => {
  letter = await makeLetter(db, { closesAt: addHours(now(), 2) });
  google = (await findOrCreateEmployer(db, 'Google')).id;
});
afterEach(() => setClock());

const wait = async (count: number) => {
  for (let each = 0; each < count; each++)
    await inTransaction((tx) => makePending(tx, letter.id, { employerId: google }));
};
const later = (hours: number) => setClock(addHours(new Date(), hours));

test('at closing the key of the address tokens is destroyed: nobody can test any more whether an address has signed', async () => {
  await deriveAddressToken(db, letter.id, 'leila@mailbox.example');
  later(2.1);
  await runRetention();
  expect(isKeyUsable(addressTokenKey(letter.id))).toBe(false);
  await expect(deriveAddressToken(db, letter.id, 'leila@mailbox.example')).rejects.toThrow(KeyUnavailableError);
  expect(await askNamed(letter, { name: 'A Late One', email: 'late@mailbox.example' })).toMatchObject({
    ok: false,
    closed: true,
  });
});

test('what waits at closing is published five hours later in a last batch, and the last keys are destroyed with it', async () => {
  await wait(3);
  later(2.1);
  await runRetention();
  await publishDueBatches();
  expect((await talliesOf(letter.id)).count.total).toBe(0);
  later(7.1);
  await runRetention();
  const tallies = await talliesOf(letter.id);
  expect(tallies.count).toMatchObject({ total: 3, notShown: 3, batch: 1 });
  expect(addsUp(tallies)).toBe(true);
  expect(listKeys().filter(({ id }) => id.startsWith(letter.id))).toEqual([]);
  expect(await db.letter.findUnique({ where: { id: letter.id } })).toMatchObject({
    finalizedAt: expect.any(Date) as Date,
  });
  await runRetention();
  expect((await talliesOf(letter.id)).count.total).toBe(3);
});

test('whoever copied every sealed byte before a key was destroyed opens none of them afterwards', async () => {
  await wait(12);
  const waiting = await db.pendingAnonymousSignature.findMany();
  await publishBatch(letter.id);
  for (const { sealed } of waiting)
    expect(() => open(pendingKey(letter.id, 1), signatureContext.pending, sealed)).toThrow(KeyUnavailableError);
  const hidden = (await db.anonymousSignature.findMany()).flatMap((row) => (row.hidden ? [row.hidden] : []));
  expect(hidden).toHaveLength(2);
  later(7.1);
  await runRetention();
  for (const sealed of hidden)
    expect(() => open(hiddenKey(letter.id), signatureContext.hidden, sealed)).toThrow(KeyUnavailableError);
});

test('challenges are deleted with their keys', async () => {
  await askNamed(letter);
  expect(await db.linkChallenge.count()).toBe(1);
  later(7 * 24);
  await runRetention();
  expect(await db.linkChallenge.count()).toBe(0);
  // The worker has made the next ones ahead; none is left of the day of the challenge.
  const left = listKeys().filter(({ purpose }) => purpose === 'link');
  expect(left.every(({ id }) => id >= dayOf(now()))).toBe(true);
});
