import { expect, test } from 'vitest';
import { makeLetter } from '@/lib/letters/factory';
import { anOrganizer } from '@/lib/organizers/factory';
import { NotAllowed } from '@/lib/organizers/rules';
import { database, inTransaction } from '@/lib/platform/db';
import { isAlive } from '@/lib/platform/keyring/keyring';
import { pendingKey, tagKey } from '@/lib/platform/keyring/purposes';
import { makeNamed, makeWaiting } from './factory';
import { removeDemo } from './mutations-demo';

const db = database();

/** The demo and a letter that is none, with two signers each. */
async function twoLetters() {
  const demo = await makeLetter(db, { slug: 'demo', demo: true });
  const own = await makeLetter(db);
  for (const letter of [demo, own])
    await inTransaction(async (tx) => {
      await makeNamed(tx, letter);
      await makeWaiting(tx, letter.id);
    });
  return { demo, own };
}

const recorded = async () => (await db.auditEntry.findMany()).map(({ action }) => action);

test('the demo goes whole, with its keys and an entry in the audit log, and no other letter loses anything', async () => {
  const { demo, own } = await twoLetters();
  const { organizer } = await anOrganizer();
  expect(await removeDemo(organizer)).toBe(true);
  expect(await db.letter.findMany({ select: { id: true } })).toEqual([{ id: own.id }]);
  const letters = [await db.namedSignature.findMany(), await db.pendingAnonymousSignature.findMany()].flat();
  expect(letters.map(({ letterId }) => letterId)).toEqual([own.id, own.id]);
  expect([isAlive(tagKey(demo.id)), isAlive(pendingKey(demo.id, 1))]).toEqual([false, false]);
  expect([isAlive(tagKey(own.id)), isAlive(pendingKey(own.id, 1))]).toEqual([true, true]);
  expect(await recorded()).toEqual(['demo-removed']);
});

test('where there is no demo, nothing is done and nothing recorded', async () => {
  const { organizer } = await anOrganizer();
  expect(await removeDemo(organizer)).toBe(false);
  expect(await recorded()).toEqual([]);
});

test.each(['editor', 'moderator', 'viewer'] as const)('it is not for a %s to take away', async (role) => {
  await twoLetters();
  const { organizer } = await anOrganizer({ role });
  await expect(removeDemo(organizer)).rejects.toThrow(NotAllowed);
  expect(await db.letter.count()).toBe(2);
});

test('the operator’s command needs no organizer, and the log names none', async () => {
  await twoLetters();
  expect(await removeDemo(null)).toBe(true);
  expect(await recorded()).toEqual([]);
});
