import { expect, test } from 'vitest';
import { makeLetter } from '@/lib/lifecycle/factory';
import { makeOrganizer } from '@/lib/organizers/factory';
import { NotAllowedError } from '@/lib/permissions/rules';
import { database, inTransaction } from '@/lib/platform/db';
import { isKeyUsable } from '@/lib/platform/keyring/keyring';
import { addressTokenKey } from '@/lib/confirmations/keys';
import { pendingKey } from '@/lib/signatures/keys';
import { makeNamed, makePending } from '@/lib/signing/factory';
import { removeDemo } from './mutations';

const db = database();

/** The demo and a letter that is none, with two signers each. */
async function twoLetters() {
  const demo = await makeLetter(db, { slug: 'demo', demo: true });
  const own = await makeLetter(db);
  for (const letter of [demo, own])
    await inTransaction(async (tx) => {
      await makeNamed(tx, letter);
      await makePending(tx, letter.id);
    });
  return { demo, own };
}

const recorded = async () => (await db.auditEntry.findMany()).map(({ action }) => action);

test('the demo goes whole, with its keys and an entry in the audit log, and no other letter loses anything', async () => {
  const { demo, own } = await twoLetters();
  const { organizer } = await makeOrganizer();
  expect(await removeDemo(organizer)).toBe(true);
  expect(await db.letter.findMany({ select: { id: true } })).toEqual([{ id: own.id }]);
  const letters = [await db.namedSignature.findMany(), await db.pendingAnonymousSignature.findMany()].flat();
  expect(letters.map(({ letterId }) => letterId)).toEqual([own.id, own.id]);
  expect([isKeyUsable(addressTokenKey(demo.id)), isKeyUsable(pendingKey(demo.id, 1))]).toEqual([false, false]);
  expect([isKeyUsable(addressTokenKey(own.id)), isKeyUsable(pendingKey(own.id, 1))]).toEqual([true, true]);
  expect(await recorded()).toEqual(['demo.removed']);
});

test('where there is no demo, nothing is done and nothing recorded', async () => {
  const { organizer } = await makeOrganizer();
  expect(await removeDemo(organizer)).toBe(false);
  expect(await recorded()).toEqual([]);
});

test.each(['editor', 'moderator', 'viewer'] as const)('it is not for a %s to take away', async (role) => {
  await twoLetters();
  const { organizer } = await makeOrganizer({ role });
  await expect(removeDemo(organizer)).rejects.toThrow(NotAllowedError);
  expect(await db.letter.count()).toBe(2);
});

test('the operator’s command needs no organizer, and the log names none', async () => {
  await twoLetters();
  expect(await removeDemo(null)).toBe(true);
  expect(await recorded()).toEqual([]);
});
