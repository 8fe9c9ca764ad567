/**
 * The one way to seal, open and index what leads to a person, for whatever purpose a domain declares. Invariant: once it
 * has expired a key opens and creates nothing, even while its file still exists. AES-256-GCM, HMAC-SHA256; a separate
 * subkey for each by HKDF (RFC 5869).
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  type DecipherGCM,
} from 'node:crypto';
import { addHours, now } from '../clock';
import { fileOf, type ClockPurpose, type KeyName } from './purposes';
import { deleteKeyFile, deleteKeyFiles, listKeys, makeKey, readKey } from './store';

/** Bytes that open only with an ephemeral key. Only `seal` makes them. */
export type Sealed = Uint8Array<ArrayBuffer> & { readonly __sealed: unique symbol };

/** Thrown where a key has expired, was destroyed or never existed; nobody can open what it sealed. */
export class KeyUnavailableError extends Error {
  constructor(readonly purpose: KeyName['purpose']) {
    super('KeyUnavailableError');
    this.name = 'KeyUnavailableError';
  }
}

/**
 * The column or form field that a value is sealed for: what was sealed for one opens in no other. Values of one place are
 * padded to whole multiples of `bytes`, which the longest of them needs, so that no length tells whose it is; a name alone
 * means 256. `repeatable`: one value is always sealed to the same bytes.
 */
export type SealContext = string | { name: string; bytes: number; repeatable?: true };

const placeOf = (context: SealContext) => (typeof context === 'string' ? { name: context, bytes: 256 } : context);

const NONCE = 12;
const MAC = 16;

const isExpired = ({ expiresAt }: KeyName): boolean => expiresAt !== null && expiresAt <= now();

const expiresByTheClock = ({ expiresAt }: KeyName): boolean => expiresAt !== null;

/** The key's bytes. `create` lets the first use create an hour's or day's key; the others are created by `createKey`. */
function rootOf(name: KeyName, create: boolean): Buffer {
  if (isExpired(name)) throw new KeyUnavailableError(name.purpose);
  const root = readKey(name) ?? (create && expiresByTheClock(name) ? makeKey(name) : null);
  if (!root) throw new KeyUnavailableError(name.purpose);
  return root;
}

/** Derived keys of hours and days, for a second: signing needs two of them for each request. */
const derived = new Map<string, { key: Buffer; until: number }>();

type Use = 'seal' | 'blind index' | 'nonce';

/** The subkey for one use. `create` as in `rootOf`. */
function keyFor(name: KeyName, use: Use, create: boolean): Buffer {
  if (isExpired(name)) throw new KeyUnavailableError(name.purpose);
  const id = `${use} ${fileOf(name)}`;
  const known = derived.get(id);
  if (known && known.until > Date.now()) return known.key;
  for (const [other, { until }] of derived) if (until <= Date.now()) derived.delete(other);
  const key = subkey(rootOf(name, create), use);
  if (expiresByTheClock(name)) {
    derived.set(id, { key, until: Date.now() + 1_000 });
    setTimeout(() => derived.delete(id), 2_000).unref();
  }
  return key;
}

const subkey = (root: Buffer, use: Use): Buffer =>
  Buffer.from(hkdfSync('sha256', root, new Uint8Array(), `undersigned ${use}`, 32));

const own = (value: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(value);

/**
 * Seals many values under one key that is read once, at the first of them. Like an opener it is a key in memory: it stays
 * inside the function that asked for it.
 */
export function sealer(name: KeyName): (context: SealContext, value: unknown) => Sealed {
  let key: Buffer | undefined;
  return (context, value) => {
    const { name: place, bytes, repeatable } = { repeatable: false, ...placeOf(context) };
    key ??= keyFor(name, 'seal', true);
    const text = Buffer.from(JSON.stringify(value));
    const padded = Buffer.concat([text, Buffer.alloc((bytes - (text.length % bytes)) % bytes, 0x20)]);
    const nonce = repeatable ? nonceOf(keyFor(name, 'nonce', true), place, padded) : randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
    return own(Buffer.concat([nonce, cipher.update(padded), cipher.final(), cipher.getAuthTag()])) as Sealed;
  };
}

/** A nonce that only this value has, in this place: made from it, under a key of its own (as in RFC 5297). */
const nonceOf = (key: Buffer, place: string, value: Buffer): Buffer =>
  createHmac('sha256', key).update(`${place}\n`).update(value).digest().subarray(0, NONCE);

/** Seals a JSON value under `name`; `context` names the column it is for, and `open` needs the same. */
export const seal = (name: KeyName, context: SealContext, value: unknown): Sealed => sealer(name)(context, value);

/** Opens many values of one key that is read once. Throws as `open` does. */
export function opener(name: KeyName): (context: SealContext, sealed: Uint8Array) => unknown {
  let key: Buffer | undefined;
  return (context, sealed) => {
    key ??= keyFor(name, 'seal', false);
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE))
      .setAAD(Buffer.from(placeOf(context).name))
      .setAuthTag(sealed.subarray(sealed.length - MAC));
    const text = decipher.update(sealed.subarray(NONCE, sealed.length - MAC));
    return JSON.parse(Buffer.concat([text, finish(decipher, name)]).toString()) as unknown;
  };
}

function finish(decipher: DecipherGCM, name: KeyName): Buffer {
  try {
    return decipher.final();
  } catch (error) {
    // The hour's or day's key was lost, and its next use created another: nobody can open what the first one sealed.
    if (expiresByTheClock(name)) throw new KeyUnavailableError(name.purpose);
    throw error;
  }
}

/**
 * Opens what `seal` made, and creates no key for it. Throws `KeyUnavailableError` where the key has expired or was lost,
 * and another error where something was tampered with.
 */
export const open = (name: KeyName, context: SealContext, sealed: Uint8Array): unknown => opener(name)(context, sealed);

/** An HMAC under `name` of `parts`, each preceded by its length: finds the same thing again without saying what it is. */
export function blindIndex(name: KeyName, ...parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const hmac = createHmac('sha256', keyFor(name, 'blind index', true));
  for (const part of parts) {
    const whole = Buffer.from(part);
    hmac.update(`${whole.length}:`).update(whole);
  }
  return own(hmac.digest());
}

/**
 * Creates the keys of the present hour or day and of the next hours, whether or not anybody will use them: that a key's file
 * is there tells nothing. A key that an hour without a worker lacks is created by its first use.
 */
export function createKeysAhead(purposes: readonly ClockPurpose[]): void {
  for (const { keyAt } of purposes)
    for (const hours of [0, 1, 2]) {
      const name = keyAt(addHours(now(), hours));
      if (readKey(name) === null) makeKey(name);
    }
}

/** Creates a key that an event will end, unless it exists, and returns its fingerprint. */
export function createKey(name: KeyName): Uint8Array<ArrayBuffer> {
  makeKey(name);
  const made = fingerprint(name);
  if (!made) throw new KeyUnavailableError(name.purpose);
  return made;
}

/** SHA-256 over the key and its name; tells whether two directories hold the same key. Null when there is none. */
export function fingerprint(name: KeyName): Uint8Array<ArrayBuffer> | null {
  const root = readKey(name);
  return root && own(createHash('sha256').update('undersigned fingerprint').update(name.id).update(root).digest());
}

/** Whether the key can still seal and open. */
export const isKeyUsable = (name: KeyName): boolean => !isExpired(name) && readKey(name) !== null;

/** Destroys one key, and with it what it sealed. False when there was nothing to destroy. */
export function destroyKey(name: KeyName): boolean {
  derived.clear();
  return deleteKeyFile(name);
}

/** Destroys every expired key; the first thing at each start, before anything is opened. Returns how many. */
export function destroyExpiredKeys(): number {
  derived.clear();
  return deleteKeyFiles(listKeys().filter(isExpired));
}
