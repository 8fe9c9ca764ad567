/**
 * Invariant: an address is here only sealed, or as a tag that needs the letter's `tag` key and 15 ms a guess. A link
 * lives 72 hours and a code 60 minutes from the moment the mail server took the mail, and neither outlives its key.
 */
import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { addHours, roundUpToHour } from '@/lib/platform/clock';
import { mark } from '@/lib/platform/keyring/keyring';
import { deathOf, tagKey, type KeyName } from '@/lib/platform/keyring/purposes';

export const LINK_HOURS = 72;
export const CODE_HOURS = 1;
/** For how long the delivery of a mail is tried. */
export const LINK_DELIVERY_HOURS = 24;
export const CODE_DELIVERY_HOURS = 3;
/** Different contents for one address and letter within an hour. */
export const MAILS_AN_HOUR = 3;
/** Wrong codes on one page. */
export const ATTEMPTS = 10;
export const CODE_LENGTH = 8;
export const DISOWNED_DAYS = 7;

/** The rooms of the sealed columns. */
export const ROOM = {
  named: 'named-challenge',
  code: 'code-challenge',
  tag: 'challenge-tag',
  page: 'code-page',
} as const;

export const namedSealShape = z.object({
  address: z.string(),
  canonical: z.string(),
  locale: z.string(),
  token: z.string(),
  /** What is to be signed; this domain does not look into it. */
  content: z.unknown(),
});

export const codeSealShape = z.object({
  address: z.string(),
  canonical: z.string(),
  locale: z.string(),
  code: z.string(),
  content: z.unknown(),
});

export const tagSealShape = z.object({ tag: z.string() });
export const pageSealShape = z.object({ mark: z.string() });

/** Slow on purpose: a stolen `tag` key must not test a million addresses in a minute. scrypt, RFC 7914; N = 2^13 takes 15 ms. */
const slow = (canonical: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(canonical, salt, 32, { N: 2 ** 13, r: 8, p: 1 }, (error, key) => (error ? reject(error) : resolve(key)));
  });

export type TagBytes = Uint8Array<ArrayBuffer>;

/** The tag of an address under one letter, its first generation. Throws `KeyGone` from the letter's closing on. */
export async function tagOf(letterId: string, salt: Uint8Array, canonical: string): Promise<TagBytes> {
  return mark(tagKey(letterId), await slow(canonical, salt));
}

/** The address's tag after so many withdrawals; without the key nothing joins it to the one before. */
export const generationOf = (letterId: string, tag: TagBytes, generation: number): TagBytes =>
  generation === 0 ? tag : mark(tagKey(letterId), tag, String(generation));

/** What is kept of an address whose owner said "this was not me". */
export const disownedMark = (letterId: string, tag: TagBytes): TagBytes => mark(tagKey(letterId), 'disowned', tag);

export const newToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): TagBytes => new Uint8Array(createHash('sha256').update(token).digest());

export const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');
export const fromHex = (text: string): TagBytes => new Uint8Array(Buffer.from(text, 'hex'));

/** The name of a mail's file, where mails become files. */
export const mailFile = (kind: 'named' | 'code', key: Uint8Array): string => `${kind}-${hex(key).slice(0, 32)}`;

/** When what was mailed at `taken` ends: whole hours, and never after the key that seals it. */
export function expiryOf(taken: Date, hours: number, key: KeyName): Date {
  const wished = roundUpToHour(addHours(taken, hours));
  const death = deathOf(key);
  return death && death < wished ? death : wished;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares without telling by time how much was right. By digests: whatever was typed has the length of a code. */
export const sameCode = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
