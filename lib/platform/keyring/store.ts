/**
 * Keys as files in `KEY_DIR`: made exclusively, never replaced, overwritten before they are unlinked. Nothing is cached,
 * so that a key destroyed by one process is destroyed for all of them.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { hourOf, now } from '../clock';
import { env } from '../env';
import { fileOf, keyOfFile, type KeyName } from './purposes';

const KEY_BYTES = 32;

const pathOf = (name: KeyName): string => path.join(env().KEY_DIR, fileOf(name));

function code(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** The hour that files and folder carry as their time: to the second it would tell of a batch, or of the first who asked. */
const coarseTime = (): Date => new Date(`${hourOf(now())}:00:00Z`);

/** Makes it last, also through a power cut, that a file was linked or unlinked. Throws where there is no `KEY_DIR`. */
export function syncKeyDirectory(): void {
  utimesSync(env().KEY_DIR, coarseTime(), coarseTime());
  const handle = openSync(env().KEY_DIR, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeWhole(file: string, content: Uint8Array, flags: string): void {
  const handle = openSync(file, flags, 0o600);
  try {
    writeSync(handle, content, 0, content.length, 0);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The key's bytes; null when there is none (not yet, or no more). */
export function readKey(name: KeyName): Buffer | null {
  try {
    const key = readFileSync(pathOf(name));
    return key.length === KEY_BYTES ? key : null;
  } catch (error) {
    if (code(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Makes the key unless it is there; of several processes at once one makes it and all get the same. */
export function makeKey(name: KeyName): Buffer {
  mkdirSync(env().KEY_DIR, { recursive: true, mode: 0o700 });
  const file = pathOf(name);
  const draft = `${file}.${randomBytes(6).toString('hex')}.new`;
  writeWhole(draft, randomBytes(KEY_BYTES), 'wx');
  // Copies keep a file's times. Of the last reading most file systems record only the first after the last change, or one a
  // day: a time in the future leaves nothing to record.
  utimesSync(draft, name.expiresAt ?? coarseTime(), coarseTime());
  try {
    // A link, unlike a rename, fails where the name exists: whoever comes second reads the first one's key.
    linkSync(draft, file);
  } catch (error) {
    if (code(error) !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  syncKeyDirectory();
  const made = readKey(name);
  if (!made) throw new Error('KeyUnreadable');
  return made;
}

/** Overwrites, unlinks and syncs. Returns false when there was nothing left to destroy. */
export function deleteKeyFile(name: KeyName): boolean {
  const file = pathOf(name);
  try {
    writeWhole(file, randomBytes(statSync(file).size), 'r+');
    unlinkSync(file);
  } catch (error) {
    if (code(error) === 'ENOENT') return false;
    throw error;
  }
  syncKeyDirectory();
  return true;
}

/** Destroys each of them, also after one that could not be, and throws only then. Returns how many there were to destroy. */
export function deleteKeyFiles(names: readonly KeyName[]): number {
  const failures: unknown[] = [];
  const destroyed = names.filter((name) => {
    try {
      return deleteKeyFile(name);
    } catch (error) {
      failures.push(error);
      return false;
    }
  });
  if (failures.length > 0) throw failures[0];
  return destroyed.length;
}

/** Every key in `KEY_DIR`. */
export function listKeys(): KeyName[] {
  try {
    return readdirSync(env().KEY_DIR).flatMap((file) => keyOfFile(file) ?? []);
  } catch (error) {
    if (code(error) === 'ENOENT') return [];
    throw error;
  }
}
