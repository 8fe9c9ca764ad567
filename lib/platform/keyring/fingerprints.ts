/**
 * What the database knows of the keys that an event ends: a fingerprint each. Invariant: a `KEY_DIR` that does not hold
 * what the fingerprints name stops the start, since with new keys everyone could sign twice, unnoticed.
 */
import type { Db } from '../db';
import { createKey, destroyKey, fingerprint } from './keyring';
import type { KeyName } from './purposes';
import { syncKeyDirectory } from './store';

type Row = { purpose: string; keyId: string };

const rowOf = ({ purpose, id }: KeyName): Row => ({ purpose, keyId: id });

const nameOf = ({ purpose, keyId }: Row): KeyName => ({ purpose, id: keyId, expiresAt: null });

/** Creates a key and stores its fingerprint, in the caller's transaction; a key whose transaction failed protects nothing. */
export async function registerKey(tx: Db, name: KeyName): Promise<void> {
  await tx.keyFingerprint.create({ data: { ...rowOf(name), fingerprint: createKey(name) } });
}

/** Revokes a key, in the caller's transaction. `destroyRevokedKeys` destroys it after the commit. */
export async function revokeKey(tx: Db, name: KeyName): Promise<void> {
  await tx.keyFingerprint.updateMany({ where: rowOf(name), data: { revoked: true } });
}

/**
 * Destroys the revoked keys, also those whose process ended between commit and destruction, and deletes a fingerprint once
 * its key's destruction is certain. One that cannot be destroyed doesn't stop the others; the error is thrown after them.
 */
export async function destroyRevokedKeys(db: Db): Promise<void> {
  const failures: unknown[] = [];
  const missing: Row[] = [];
  for (const row of await db.keyFingerprint.findMany({ where: { revoked: true } })) {
    try {
      if (destroyKey(nameOf(row))) await deleteFingerprint(db, row);
      else missing.push(row);
    } catch (error) {
      failures.push(error);
    }
  }
  // A file that is missing was destroyed before, unless this is another `KEY_DIR`.
  if (missing.length > 0 && (await lostKeys(db)).length === 0) {
    syncKeyDirectory();
    for (const row of missing) await deleteFingerprint(db, row);
  }
  if (failures.length > 0) throw failures[0];
}

async function deleteFingerprint(db: Db, { purpose, keyId }: Row): Promise<void> {
  await db.keyFingerprint.deleteMany({ where: { purpose, keyId, revoked: true } });
}

/** Keys in use that `KEY_DIR` does not hold, or holds another of. */
export async function lostKeys(db: Db): Promise<KeyName[]> {
  const registered = await db.keyFingerprint.findMany({ where: { revoked: false } });
  return registered
    .filter((row) => !Buffer.from(row.fingerprint).equals(fingerprint(nameOf(row)) ?? Buffer.alloc(0)))
    .map(nameOf);
}

/** Accepts that these keys are lost: new ones take their place. What the old ones sealed must be deleted before. */
export async function replaceKeys(db: Db, lost: readonly KeyName[]): Promise<void> {
  for (const name of lost) {
    destroyKey(name);
    await db.keyFingerprint.update({ where: { purpose_keyId: rowOf(name) }, data: { fingerprint: createKey(name) } });
  }
}
