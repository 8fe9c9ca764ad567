import { afterEach, beforeEach, expect, test } from 'vitest';
import { employerFromTyping } from '@/lib/employers/mutations';
import { makeLetter, type MadeLetter } from '@/lib/letters/factory';
import { addHours, now, setClock } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { isAlive, KeyGone, open } from '@/lib/platform/keyring/keyring';
import { hiddenKey, pendingKey, tagKey } from '@/lib/platform/keyring/purposes';
import { listKeys } from '@/lib/platform/keyring/store';
import { ROOM } from '@/lib/signatures/rules';
import { flush } from '@/lib/signatures/mutations-flush';
import { talliesOf } from '@/lib/tallies/queries';
import { addsUp } from '@/lib/tallies/rules';
import { tagOf } from '@/lib/verification/rules';
import { makeWaiting } from './factory';
import { endWhatIsOver, lookAtBatches } from './jobs';
import { startNamed } from './mutations';

const db = database();
let letter: MadeLetter;
let google: string;

beforeEach(async () => {
  letter = await makeLetter(db, { closesAt: addHours(now(), 2) });
  google = (await employerFromTyping(db, 'Google')).id;
});
afterEach(() => setClock());

const wait = async (count: number) => {
  for (let each = 0; each < count; each++)
    await inTransaction((tx) => makeWaiting(tx, letter.id, { employerId: google }));
};
const later = (hours: number) => setClock(addHours(new Date(), hours));

test('at closing the tag key dies: nobody can test any more whether an address has signed', async () => {
  await tagOf(letter.id, new Uint8Array(16), 'leila@mailbox.example');
  later(2.1);
  await endWhatIsOver();
  expect(isAlive(tagKey(letter.id))).toBe(false);
  await expect(tagOf(letter.id, new Uint8Array(16), 'leila@mailbox.example')).rejects.toThrow(KeyGone);
  const form = {
    way: 'named',
    name: 'A Late One',
    relation: 'current',
    role: '',
    employer: 'Google',
    email: 'late@mailbox.example',
  } as const;
  expect(await startNamed({ slug: letter.slug, form, locale: 'en', again: 0, network: '192.0.2.1' })).toEqual({
    ok: false,
    closed: true,
  });
});

test('what waits at closing is published five hours later in a last batch, and the last keys die with it', async () => {
  await wait(3);
  later(2.1);
  await endWhatIsOver();
  await lookAtBatches();
  expect((await talliesOf(letter.id)).count.total).toBe(0);
  later(7.1);
  await endWhatIsOver();
  const tallies = await talliesOf(letter.id);
  expect(tallies.count).toMatchObject({ total: 3, notShown: 3, batch: 1 });
  expect(addsUp(tallies)).toBe(true);
  expect(listKeys().filter(({ id }) => id.startsWith(letter.id))).toEqual([]);
  expect(await db.letter.findUnique({ where: { id: letter.id } })).toMatchObject({
    settledAt: expect.any(Date) as Date,
  });
  await endWhatIsOver();
  expect((await talliesOf(letter.id)).count.total).toBe(3);
});

test('whoever copied every sealed byte before a key died opens none of them afterwards', async () => {
  await wait(12);
  const waiting = await db.pendingAnonymousSignature.findMany();
  await flush(letter.id);
  for (const { sealed } of waiting) expect(() => open(pendingKey(letter.id, 1), ROOM.pending, sealed)).toThrow(KeyGone);
  const hidden = (await db.anonymousSignature.findMany()).flatMap((row) => (row.hidden ? [row.hidden] : []));
  expect(hidden).toHaveLength(2);
  later(7.1);
  await endWhatIsOver();
  for (const sealed of hidden) expect(() => open(hiddenKey(letter.id), ROOM.hidden, sealed)).toThrow(KeyGone);
});

test('started signings are forgotten with their keys', async () => {
  const form = {
    way: 'named',
    name: 'Leïla O’Brien',
    relation: 'current',
    role: '',
    employer: 'Google',
    email: 'leila@mailbox.example',
  } as const;
  await startNamed({ slug: letter.slug, form, locale: 'en', again: 0, network: '192.0.2.1' });
  expect(await db.namedChallenge.count()).toBe(1);
  later(7 * 24);
  await endWhatIsOver();
  expect(await db.namedChallenge.count()).toBe(0);
  expect(listKeys().filter(({ purpose }) => purpose === 'link')).toEqual([]);
});
