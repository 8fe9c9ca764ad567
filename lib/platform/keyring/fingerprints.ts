/**
 * What the database knows of the keys whose death is an event: a fingerprint each. Invariant: a `KEY_DIR` that does not
 * hold what the fingerprints name stops the start, since a second one would quietly let everyone sign twice.
 */
import type { Db } from '../db';
import { createKey, destroyKey, fingerprint } from './keyring';
import { keyOfFile, type KeyName } from './purposes';
import { deleteKeyFiles } from './store';

const rowOf = ({ purpose, id }: KeyName) => ({ purpose, keyId: id });

const nameOf = (row: { purpose: string; keyId: string }): KeyName => {
  const name = keyOfFile(`${row.purpose}_${row.keyId}.key`);
  if (!name) throw new Error('UnknownKeyPurpose');
  return name;
};

/** Makes a key and keeps its fingerprint, in the caller's transaction; a key whose transaction failed harms nobody. */
export async function registerKey(tx: Db, name: KeyName): Promise<void> {
  await tx.keyFingerprint.create({ data: { ...rowOf(name), fingerprint: createKey(name) } });
}

/** Declares a key dead, in the caller's transaction. `destroyBuried` ends it after the commit. */
export async function revokeKey(tx: Db, name: KeyName): Promise<void> {
  await tx.keyFingerprint.updateMany({ where: rowOf(name), data: { revoked: true } });
}

/** Destroys the keys that were declared dead, also those whose process died between commit and destruction. */
export async function destroyRevokedKeys(db: Db): Promise<void> {
  const buried = await db.keyFingerprint.findMany({ where: { revoked: true } });
  deleteKeyFiles(buried.map(nameOf));
}

/** Living keys that `KEY_DIR` does not hold, or holds another of. */
export async function lostKeys(db: Db): Promise<KeyName[]> {
  const living = await db.keyFingerprint.findMany({ where: { revoked: false } });
  return living
    .filter((row) => !Buffer.from(row.fingerprint).equals(fingerprint(nameOf(row)) ?? Buffer.alloc(0)))
    .map(nameOf);
}

/** Accepts that these keys are lost: new ones take their place. What the old ones sealed opens never again; it goes before. */
export async function replaceKeys(db: Db, lost: readonly KeyName[]): Promise<void> {
  for (const name of lost) {
    destroyKey(name);
    await db.keyFingerprint.update({ where: { purpose_keyId: rowOf(name) }, data: { fingerprint: createKey(name) } });
  }
}
