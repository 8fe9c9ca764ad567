/**
 * Invariant: whatever the address, a start of a signing answers the same and as fast; what is to be signed is fixed at
 * the start, sealed, and becomes a signature only by whoever reads that mailbox.
 */
import { z } from 'zod';
import { verificationLevels } from '@/lib/signatures/rules';
import { relations, type Relation } from '@/lib/signatures/schema';

/** What a named challenge holds of the signature to come. */
export const namedContentSchema = z.object({
  name: z.string(),
  relation: z.enum(relations),
  role: z.string(),
  /** An employer that exists, or the name that was typed and will make one. */
  employer: z.union([z.object({ id: z.uuid() }), z.object({ text: z.string() })]),
  verificationLevel: z.enum(verificationLevels),
  revision: z.string(),
});
export type NamedContent = z.output<typeof namedContentSchema>;

/** What a code challenge holds; null is "another employer". */
export const anonymousContentSchema = z.object({
  employerId: z.uuid().nullable(),
  verificationLevel: z.enum(verificationLevels),
});

/** How a signer stands, or will stand, under the letter. */
export type SignaturePreview = {
  name: string;
  relation: Relation;
  role: string;
  employer: string;
  verified: boolean;
};

/** Starts of signings from one network within an hour that are mailed at once; a whole office may share an address. */
export const STARTS_PER_HOUR = 60;
/** Past it a mail is late and not refused. */
export const DELAY_SECONDS = 180;
