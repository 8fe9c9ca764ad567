/**
 * Invariant: until its batch is published an anonymous signature is stored only sealed; after that its employer is, until
 * enough of them are attributed together. A named signature is what its signer saw at the review.
 */
import { z } from 'zod';

export const verificationLevels = ['declared', 'email', 'employer'] as const;
export type VerificationLevel = (typeof verificationLevels)[number];

export const isVerified = (verificationLevel: VerificationLevel | null): boolean => verificationLevel === 'employer';

/**
 * The verification level of a corrected signature: another employer is not verified, since what was proven is not stored
 * and cannot be looked up again; that an address was confirmed, or was not, is as true as before.
 */
export const verificationAfterCorrection = (
  verificationLevel: VerificationLevel,
  sameEmployer: boolean,
): VerificationLevel => (isVerified(verificationLevel) && !sameEmployer ? 'email' : verificationLevel);

/** What publishing may know of an anonymous signature's employer; null is "another employer", which is never attributed. */
export const hiddenSchema = z.object({
  employerId: z.uuid().nullable(),
  verificationLevel: z.enum(verificationLevels),
});
export type Hidden = z.output<typeof hiddenSchema>;

/** What waits, encrypted, for its batch. The receipt's hash is in hexadecimal. */
export const pendingSchema = hiddenSchema.extend({ receiptHash: z.string() });
export type Pending = z.output<typeof pendingSchema>;

/** The contexts of the sealed columns: what was sealed for one opens in no other. */
export const signatureContext = {
  pending: 'pending-anonymous-signature',
  hidden: 'anonymous-signature-hidden',
} as const;
