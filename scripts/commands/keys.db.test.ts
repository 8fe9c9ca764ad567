import { beforeEach, expect, test, vi } from 'vitest';
import { findOrCreateEmployer } from '@/lib/employers/mutations';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { database, inTransaction } from '@/lib/platform/db';
import { lostKeys } from '@/lib/platform/keyring/fingerprints';
import { createKey, destroyKey } from '@/lib/platform/keyring/keyring';
import { addressTokenKey } from '@/lib/confirmations/keys';
import { hiddenKey, pendingKey } from '@/lib/signatures/keys';
import { publishBatch } from '@/lib/lifecycle/publication/mutations';
import { makePending } from '@/lib/signing/factory';
import { keysAcceptLoss, keysCheck } from './keys';

const db = database();
let letter: MadeLetter;
let other: MadeLetter;

beforeEach(async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  letter = await makeLetter(db);
  other = await makeLetter(db);
});

async function wait(count: number, { id } = letter, employerId: string | null = null): Promise<void> {
  for (let each = 0; each < count; each++) await inTransaction((tx) => makePending(tx, id, { employerId }));
}
const waiting = ({ id }: MadeLetter) => db.pendingAnonymousSignature.count({ where: { letterId: id } });
const said = () => vi.mocked(console.log).mock.lastCall?.[0] as string;

test('a missing key and a different one count as lost, and no other', async () => {
  expect(await lostKeys(db)).toEqual([]);
  expect(await keysCheck.run([])).toBeNull();
  destroyKey(addressTokenKey(letter.id));
  destroyKey(pendingKey(other.id, 1));
  createKey(pendingKey(other.id, 1));
  expect(await lostKeys(db)).toEqual(expect.arrayContaining([addressTokenKey(letter.id), pendingKey(other.id, 1)]));
  expect(await lostKeys(db)).toHaveLength(2);
  expect(await keysCheck.run([])).toMatch(/^2 keys are missing or different/);
});

test('accepting the loss deletes what the lost key protected, and that letter accepts signatures again', async () => {
  await wait(3);
  await wait(2, other);
  destroyKey(pendingKey(letter.id, 1));
  expect(await keysAcceptLoss.run([])).toBeNull();
  expect(said()).toMatch(/^1 keys were created/);
  expect(await lostKeys(db)).toEqual([]);
  expect([await waiting(letter), await waiting(other)]).toEqual([0, 2]);
  await wait(10);
  expect(await publishBatch(letter.id)).toBe(10);
  await keysAcceptLoss.run([]);
  expect(said()).toBe('No key is lost.');
});

test('signatures whose hidden employer is lost stay without one, and later ones are attributed without them', async () => {
  const google = (await findOrCreateEmployer(db, 'Google')).id;
  await wait(9, letter, google);
  await wait(1);
  await publishBatch(letter.id);
  destroyKey(hiddenKey(letter.id));
  await keysAcceptLoss.run([]);
  expect(await db.anonymousSignature.count({ where: { letterId: letter.id, hidden: null } })).toBe(10);
  await wait(10, letter, google);
  expect(await publishBatch(letter.id)).toBe(10);
  expect(await db.anonymousSignature.count({ where: { letterId: letter.id, employerId: google } })).toBe(10);
  expect(await db.anonymousSignature.count({ where: { letterId: letter.id, employerId: null } })).toBe(10);
});

test('an interrupted command leaves the keys lost, so that it can be repeated', async () => {
  await wait(3);
  destroyKey(pendingKey(letter.id, 1));
  await db.$executeRaw`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$`;
  await db.$executeRaw`
    CREATE TRIGGER refuse BEFORE DELETE ON pending_anonymous_signature FOR EACH ROW EXECUTE FUNCTION refuse()`;
  try {
    await expect(keysAcceptLoss.run([])).rejects.toThrow();
  } finally {
    await db.$executeRaw`DROP TRIGGER refuse ON pending_anonymous_signature`;
    await db.$executeRaw`DROP FUNCTION refuse`;
  }
  expect(await lostKeys(db)).toEqual([pendingKey(letter.id, 1)]);
  expect(await keysAcceptLoss.run([])).toBeNull();
  expect(await lostKeys(db)).toEqual([]);
  expect(await waiting(letter)).toBe(0);
});
