/** The names that forms, responses and messages share. Plain values: the browser needs no more than these. */
import { signerFields, type SignerErrorCode } from '@/lib/signatures/schema';

/** The fields of the form in the order of the page. */
export const fields = ['way', ...signerFields, 'email'] as const;
export type Field = (typeof fields)[number];

export type ErrorCode =
  'way-missing' | 'employer-unknown' | 'email-missing' | 'email-not-an-address' | 'email-not-ascii' | SignerErrorCode;
export type FieldErrors = Partial<Record<Field, ErrorCode>>;

/** What is sent in the place of an employer's name when the signer's is not listed. */
export const otherEmployer = 'other';
