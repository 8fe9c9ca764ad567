import { mkdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { database } from '../db';
import { env } from '../env';
import { destroyRevokedKeys, lostKeys, registerKey, revokeKey } from './fingerprints';
import { destroyKey, isKeyUsable } from './keyring';
import { eventPurpose, fileOf } from './purposes';
import { listKeys } from './store';

const db = database();
const key = eventPurpose('test');

afterEach(() => {
  vi.restoreAllMocks();
  for (const name of listKeys()) destroyKey(name);
});

const fingerprints = async () =>
  (await db.keyFingerprint.findMany({ orderBy: { keyId: 'asc' } })).map((row) => row.keyId);

async function register(count: number): Promise<void> {
  for (let number = 1; number <= count; number++) await registerKey(db, key(number));
}

test('the fingerprint of a revoked key is deleted with it, those in use stay', async () => {
  await register(3);
  await revokeKey(db, key(2));
  await destroyRevokedKeys(db);
  expect(await fingerprints()).toEqual(['1', '3']);
  expect([1, 2, 3].map((number) => isKeyUsable(key(number)))).toEqual([true, false, true]);
});

test('a key whose process ended between destroying it and deleting its fingerprint is done with', async () => {
  await register(2);
  await revokeKey(db, key(2));
  destroyKey(key(2));
  await destroyRevokedKeys(db);
  expect(await fingerprints()).toEqual(['1']);
});

test('a key that cannot be destroyed keeps its fingerprint until it is, and stops no other', async () => {
  await register(3);
  for (const number of [1, 2]) await revokeKey(db, key(number));
  destroyKey(key(1));
  const obstacle = path.join(env().KEY_DIR, fileOf(key(1)));
  mkdirSync(obstacle);
  await expect(destroyRevokedKeys(db)).rejects.toThrow();
  expect(await fingerprints()).toEqual(['1', '3']);
  rmdirSync(obstacle);
  await destroyRevokedKeys(db);
  expect(await fingerprints()).toEqual(['3']);
});

test('another KEY_DIR, which holds nothing to destroy, makes nobody believe that a key was destroyed', async () => {
  await register(2);
  await revokeKey(db, key(2));
  const { KEY_DIR } = env();
  vi.spyOn(env(), 'KEY_DIR', 'get').mockReturnValue(`${KEY_DIR}-other`);
  await destroyRevokedKeys(db);
  expect(await fingerprints()).toEqual(['1', '2']);
  vi.restoreAllMocks();
  expect(await lostKeys(db)).toEqual([]);
  await destroyRevokedKeys(db);
  expect(await fingerprints()).toEqual(['1']);
  expect(isKeyUsable(key(2))).toBe(false);
});
