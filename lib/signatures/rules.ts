/**
 * Invariant: until its flush an anonymous signature is nowhere but sealed; after it, its employer is sealed too until
 * enough of them step forward together. A named signature is what its signer saw at the review.
 */
import { z } from 'zod';

export const standings = ['declared', 'email_confirmed', 'employer_verified'] as const;
export type Standing = (typeof standings)[number];

export const isVerified = (standing: Standing | null): boolean => standing === 'employer_verified';

/**
 * The standing of a corrected signature: with another employer the tick goes, since what was proven is not kept and so
 * cannot be looked up again; that an address was confirmed, or was not, is as true as before.
 */
export const standingAfter = (standing: Standing, sameEmployer: boolean): Standing =>
  isVerified(standing) && !sameEmployer ? 'email_confirmed' : standing;

/** What a flush may know of an anonymous signature's employer; null is "another employer", which never steps forward. */
export const hiddenShape = z.object({ employerId: z.uuid().nullable(), standing: z.enum(standings) });
export type Hidden = z.output<typeof hiddenShape>;

/** What waits, sealed, for its batch. The receipt's hash is in hexadecimal. */
export const pendingShape = hiddenShape.extend({ receiptHash: z.string() });
export type Pending = z.output<typeof pendingShape>;

/** The rooms of the sealed columns: what was sealed for one opens in no other. */
export const ROOM = { pending: 'pending-anonymous-signature', hidden: 'anonymous-signature-hidden' } as const;

/** A name, role or employer as search compares it: without case, accents and Arabic vowel signs. */
export const searchKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|ـ/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
