/**
 * Invariant: an email address is stored only sealed, or as an address token that needs the letter's key and 15 ms a guess.
 * A link is valid for 72 hours and a code for 60 minutes from the moment the SMTP server accepts the email, and neither
 * outlives its key.
 */
import { addHours, roundUpToHour } from '@/lib/platform/clock';
import type { KeyName } from '@/lib/platform/keyring/purposes';

export const toHex = (value: Uint8Array): string => Buffer.from(value).toString('hex');
export const fromHex = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'hex'));

/** The domain of an address that a form has accepted. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** The name of an email's file, where emails become files. */
export const emailFile = (kind: 'named' | 'code', key: Uint8Array): string => `${kind}-${toHex(key).slice(0, 32)}`;

/** When a challenge expires whose email was accepted at `accepted`: on a whole hour, and never after the key that seals it. */
export function challengeExpiry(accepted: Date, hours: number, { expiresAt }: KeyName): Date {
  const wanted = roundUpToHour(addHours(accepted, hours));
  return expiresAt && expiresAt < wanted ? expiresAt : wanted;
}
