/** Address tokens: keyed, slow hashes of email addresses. Each needs the letter's key, which is destroyed when it closes. */
import { scrypt } from 'node:crypto';
import { addressTokenSalt } from '@/lib/letters/state/queries';
import type { Db } from '@/lib/platform/db';
import { blindIndex } from '@/lib/platform/keyring/keyring';
import { addressTokenKey } from '../keys';

export type AddressToken = Uint8Array<ArrayBuffer>;

/** More withdrawals than anybody makes; it ends the search where somebody tries. */
export const GENERATIONS = 100;

/** Slow on purpose: a stolen key must not test a million addresses in a minute. scrypt, RFC 7914; N = 2^13 takes 15 ms. */
const slowHash = (canonical: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(canonical, salt, 32, { N: 2 ** 13, r: 8, p: 1 }, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** The first address token of an email address under one letter. Throws `KeyUnavailableError` once the letter has closed. */
export async function deriveAddressToken(db: Db, letterId: string, canonical: string): Promise<AddressToken> {
  const hash = await slowHash(canonical, await addressTokenSalt(db, letterId));
  return blindIndex(addressTokenKey(letterId), hash);
}

/** The address token after so many withdrawals; without the key nothing links it to the one before. */
export const addressTokenGeneration = (letterId: string, first: AddressToken, generation: number): AddressToken =>
  generation === 0 ? first : blindIndex(addressTokenKey(letterId), first, String(generation));

/**
 * The address token under which an email address has signed at last, after however many withdrawals; null when it has not,
 * or has withdrawn. Throws `KeyUnavailableError` once the letter has closed.
 */
export async function tokenInUse(db: Db, letterId: string, canonical: string): Promise<AddressToken | null> {
  const first = await deriveAddressToken(db, letterId, canonical);
  for (let generation = 0; generation < GENERATIONS; generation++) {
    const token = addressTokenGeneration(letterId, first, generation);
    const held = await db.addressToken.findUnique({ where: { letterId_token: { letterId, token } } });
    if (!held) return null;
    if (!held.released) return token;
  }
  return null;
}
