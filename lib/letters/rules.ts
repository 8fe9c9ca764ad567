/**
 * Invariant: a letter's state follows from its three moments and the clock alone, only forwards (draft, open, grace,
 * closed) unless its closing date is moved while it is open; and a revision's hash follows from its text alone.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { addHours } from '@/lib/platform/clock';

export type LetterState = 'draft' | 'open' | 'grace' | 'closed';

/** The moments that decide a letter's state. */
export type LetterMoments = { openedAt: Date | null; closesAt: Date; finalizedAt: Date | null };

/** How long, after closing, what was asked for before may still be confirmed. */
export const GRACE_HOURS = 5;

/** How long a letter is open when nobody says otherwise. */
export const DEFAULT_DAYS_OPEN = 90;

/** When the grace time ends: the last batch is published and the letter's keys expire. */
export const endOfGrace = (closesAt: Date): Date => addHours(closesAt, GRACE_HOURS);

export function stateOf({ openedAt, closesAt, finalizedAt }: LetterMoments, now: Date): LetterState {
  if (!openedAt) return 'draft';
  if (finalizedAt) return 'closed';
  if (now < closesAt) return 'open';
  return now < endOfGrace(closesAt) ? 'grace' : 'closed';
}

/** Whether somebody may start to sign. */
export const acceptsNewSignatures = (state: LetterState): boolean => state === 'open';

/** Whether a link or code that was sent before closing still makes a signature. */
export const acceptsConfirmations = (state: LetterState): boolean => state === 'open' || state === 'grace';

/**
 * The closing moment of a letter that is closed by hand: the start of the running hour. The last keys for codes, which
 * live four hours past their hour, then expire in the moment in which the grace time ends, and not before.
 */
export const closingMomentByHand = (now: Date): Date => new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);

/** A letter's text in one language. */
export type Translation = { locale: string; title: string; addressees: string; body: string };

/**
 * The name of a revision: SHA-256, in hexadecimal, of the RFC 8785 JSON of
 * `[{"addressees": …, "body": …, "locale": …, "title": …}, …]`, sorted by `locale`.
 */
export function revisionHash(translations: readonly Translation[]): string {
  const texts = translations
    .map(({ locale, title, addressees, body }) => ({ locale, title, addressees, body }))
    .sort((one, other) => (one.locale < other.locale ? -1 : 1));
  const json = canonicalize(texts);
  if (json === undefined) throw new Error('NotJson');
  return createHash('sha256').update(json, 'utf8').digest('hex');
}
