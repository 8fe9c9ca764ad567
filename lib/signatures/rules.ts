/**
 * Invariant: until its flush an anonymous signature is nowhere but sealed; after it, its employer is sealed too until
 * enough of them step forward together. A named signature is what its signer saw at the review.
 */
import { z } from 'zod';

export const verificationLevels = ['declared', 'email', 'employer'] as const;
export type VerificationLevel = (typeof verificationLevels)[number];

export const isVerified = (verificationLevel: VerificationLevel | null): boolean => verificationLevel === 'employer';

/**
 * The standing of a corrected signature: with another employer the tick goes, since what was proven is not kept and so
 * cannot be looked up again; that an address was confirmed, or was not, is as true as before.
 */
export const verificationAfterCorrection = (
  verificationLevel: VerificationLevel,
  sameEmployer: boolean,
): VerificationLevel => (isVerified(verificationLevel) && !sameEmployer ? 'email' : verificationLevel);

/** What a flush may know of an anonymous signature's employer; null is "another employer", which never steps forward. */
export const hiddenSchema = z.object({
  employerId: z.uuid().nullable(),
  verificationLevel: z.enum(verificationLevels),
});
export type Hidden = z.output<typeof hiddenSchema>;

/** What waits, sealed, for its batch. The receipt's hash is in hexadecimal. */
export const pendingSchema = hiddenSchema.extend({ receiptHash: z.string() });
export type Pending = z.output<typeof pendingSchema>;

/** The rooms of the sealed columns: what was sealed for one opens in no other. */
export const signatureContext = {
  pending: 'pending-anonymous-signature',
  hidden: 'anonymous-signature-hidden',
} as const;

/** A name, role or employer as search compares it: without case, accents and Arabic vowel signs. */
export const searchKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|ـ/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
