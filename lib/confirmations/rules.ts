/**
 * Invariant: an address is here only sealed, or as a tag that needs the letter's `tag` key and 15 ms a guess. A link
 * lives 72 hours and a code 60 minutes from the moment the mail server took the mail, and neither outlives its key.
 */
import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { addHours, roundUpToHour } from '@/lib/platform/clock';
import { blindIndex } from '@/lib/platform/keyring/keyring';
import { addressTokenKey } from '@/lib/confirmations/keys';
import type { KeyName } from '@/lib/platform/keyring/purposes';

export const LINK_HOURS = 72;
export const CODE_HOURS = 1;
/** For how long the delivery of a mail is tried. */
export const LINK_DELIVERY_HOURS = 24;
export const CODE_DELIVERY_HOURS = 3;
/** Different contents for one address and letter within an hour. */
export const EMAILS_PER_HOUR = 3;
/** Wrong codes on one page. */
export const MAX_ATTEMPTS = 10;
export const CODE_LENGTH = 8;
export const SUPPRESSION_DAYS = 7;

/** The rooms of the sealed columns. */
export const challengeContext = {
  named: 'named-challenge',
  code: 'code-challenge',
  addressToken: 'challenge-address-token',
  page: 'code-page',
} as const;

export const linkChallengeSchema = z.object({
  address: z.string(),
  canonical: z.string(),
  locale: z.string(),
  token: z.string(),
  /** What is to be signed; this domain does not look into it. */
  content: z.unknown(),
});

export const codeChallengeSchema = z.object({
  address: z.string(),
  canonical: z.string(),
  locale: z.string(),
  code: z.string(),
  content: z.unknown(),
});

export const sealedAddressTokenSchema = z.object({ addressToken: z.string() });
export const codePageSchema = z.object({ blindIndex: z.string() });

/** Slow on purpose: a stolen `address_token` key must not test a million addresses in a minute. scrypt, RFC 7914; N = 2^13 takes 15 ms. */
const slow = (canonical: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(canonical, salt, 32, { N: 2 ** 13, r: 8, p: 1 }, (error, key) => (error ? reject(error) : resolve(key)));
  });

export type AddressToken = Uint8Array<ArrayBuffer>;

/** The address token of an email address under one letter, its first generation. Throws `KeyUnavailableError` from the letter's closing on. */
export async function deriveAddressToken(letterId: string, salt: Uint8Array, canonical: string): Promise<AddressToken> {
  return blindIndex(addressTokenKey(letterId), await slow(canonical, salt));
}

/** The address token after so many withdrawals; without the key nothing links it to the one before. */
export const addressTokenGeneration = (
  letterId: string,
  addressToken: AddressToken,
  generation: number,
): AddressToken =>
  generation === 0 ? addressToken : blindIndex(addressTokenKey(letterId), addressToken, String(generation));

/** What is kept of an address whose owner said "this was not me". */
export const suppressionIndex = (letterId: string, addressToken: AddressToken): AddressToken =>
  blindIndex(addressTokenKey(letterId), 'suppressed', addressToken);

export const newToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): AddressToken => new Uint8Array(createHash('sha256').update(token).digest());

export const toHex = (value: Uint8Array): string => Buffer.from(value).toString('hex');
export const fromHex = (text: string): AddressToken => new Uint8Array(Buffer.from(text, 'hex'));

/** The name of a mail's file, where mails become files. */
export const emailFile = (kind: 'named' | 'code', key: Uint8Array): string => `${kind}-${toHex(key).slice(0, 32)}`;

/** When what was mailed at `taken` ends: whole hours, and never after the key that seals it. */
export function challengeExpiry(taken: Date, hours: number, key: KeyName): Date {
  const wished = roundUpToHour(addHours(taken, hours));
  const { expiresAt } = key;
  return expiresAt && expiresAt < wished ? expiresAt : wished;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares without telling by time how much was right. By digests: whatever was typed has the length of a code. */
export const codesEqual = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
