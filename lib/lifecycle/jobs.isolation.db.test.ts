import { afterEach, expect, test } from 'vitest';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { addHours, now, setClock } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { destroyKey } from '@/lib/platform/keyring/keyring';
import { linkPurpose } from '@/lib/confirmations/keys';
import { pendingKey } from '@/lib/signatures/keys';
import { listKeys } from '@/lib/platform/keyring/store';
import { countOf } from '@/lib/tallies/queries';
import { makePending } from '@/lib/signing/factory';
import { runRetention, publishDueBatches } from './jobs';
import { askNamed } from '@/scripts/test/signing-steps';

const db = database();
afterEach(() => setClock());

/** Three letters with as many waiting signatures each; nobody can open those of the middle one. */
async function lettersWithLostKey(waiting: number): Promise<[MadeLetter, MadeLetter, MadeLetter]> {
  const letters = [];
  for (let each = 0; each < 3; each++) {
    const letter = await makeLetter(db, { closesAt: addHours(now(), 2) });
    for (let one = 0; one < waiting; one++) await inTransaction((tx) => makePending(tx, letter.id));
    letters.push(letter);
  }
  const [first, stuck, last] = letters as [MadeLetter, MadeLetter, MadeLetter];
  destroyKey(pendingKey(stuck.id, 1));
  return [first, stuck, last];
}

const totals = async (letters: readonly MadeLetter[]) =>
  Promise.all(letters.map(async ({ id }) => (await countOf(db, id)).total));

test('a letter that cannot be published keeps no other from it', async () => {
  const letters = await lettersWithLostKey(10);
  await publishDueBatches();
  expect(await totals(letters)).toEqual([10, 0, 10]);
});

test('a letter that cannot be finalized keeps neither letters, keys nor challenges from their end', async () => {
  const letters = await lettersWithLostKey(2);
  const [first, stuck, last] = letters;
  await askNamed(first);
  setClock(addHours(new Date(), 8 * 24));
  await runRetention();
  expect(await totals(letters)).toEqual([2, 0, 2]);
  const keys = listKeys();
  for (const { id } of [first, last]) expect(keys.filter((name) => name.id.startsWith(id))).toEqual([]);
  // What the stuck letter still needs stays, but nobody can test any more who signed it.
  expect(keys.filter((name) => name.id.startsWith(stuck.id)).map(({ purpose }) => purpose)).toEqual(['hidden']);
  // Those of coming days are there already, whether or not anybody signs.
  const links = keys.filter(({ purpose }) => purpose === linkPurpose.name);
  expect(links.filter(({ expiresAt }) => expiresAt !== null && expiresAt <= now())).toEqual([]);
  expect(await db.linkChallenge.count()).toBe(0);
});
