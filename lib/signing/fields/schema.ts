/** The names that forms, answers and catalogues share. Plain values, so that the browser needs no more than these. */
import { lineProblems } from '@/lib/platform/single-line';

export const errorCodes = [
  'way-missing',
  'name-missing',
  'name-of-nobody',
  'relation-missing',
  'employer-missing',
  'employer-unknown',
  'email-missing',
  'email-not-an-address',
  'email-not-ascii',
  ...lineProblems,
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** The fields in the order in which they stand on the page. */
export const fields = ['way', 'name', 'employer', 'relation', 'role', 'email'] as const;
export type Field = (typeof fields)[number];
export type FieldErrors = Partial<Record<Field, ErrorCode>>;

/** What stands in the place of an employer's name when the signer's is not listed. */
export const otherEmployer = 'other';
