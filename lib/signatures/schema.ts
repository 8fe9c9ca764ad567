/** The plain values of a signature: the browser needs no more than these. What a signature is, says `model.ts`. */
import type { LineProblem } from '@/lib/platform/single-line';

/** What a named signer fills in about themselves, in the order of the form. */
export const signerFields = ['name', 'employer', 'relation', 'role'] as const;
export type SignerField = (typeof signerFields)[number];

/** What of it may be corrected with the receipt: the name may not, or one signature could become another person's. */
export const correctableFields = signerFields.filter((field) => field !== 'name');
export type CorrectableField = (typeof correctableFields)[number];

/** What an anonymous signature has in the place of what a named signer fills in, apart from the employer. */
export const anonymousValues = { name: null, relation: null, role: '' } as const;

/** How a signer is related to the employer, in the order of the form. */
export const relations = ['current', 'former', 'contractor'] as const;

/** Why a field cannot be taken; the texts are in the messages under `sign.errors`. */
export const signerErrorCodes = [
  'name-missing',
  'name-of-nobody',
  'name-is-address',
  'relation-missing',
  'employer-missing',
] as const;
export type SignerErrorCode = (typeof signerErrorCodes)[number] | LineProblem;
