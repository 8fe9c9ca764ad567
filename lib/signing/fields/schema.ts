/** The names that forms, responses and message files share. Plain values, so that the browser needs no more than these. */
import type { FormValues } from '@/lib/platform/form';
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

/** The value in place of an employer's name when the signer's is not listed. */
export const otherEmployer = 'other';

/**
 * The fields of the sign form in the order of the page. Without scripts those of both ways are sent, so the employer that is
 * typed with a name and the one that is chosen from the list have names of their own.
 */
const signFields = ['way', 'name', 'employer', 'relation', 'role', 'listedEmployer', 'email'] as const;
export type SignField = (typeof signFields)[number];

const ofNamed: readonly SignField[] = ['way', 'name', 'employer', 'relation', 'role', 'email'];
const ofAnonymous: readonly SignField[] = ['way', 'listedEmployer', 'email'];

/** The fields that are to be filled in for a way to sign; all of them while none is chosen. */
export const visibleFields = (way: string): readonly SignField[] =>
  way === 'named' ? ofNamed : way === 'anonymous' ? ofAnonymous : signFields;

/** What the later steps of the chosen way carry along unseen. */
export const fieldsOfWay = (values: FormValues): FormValues =>
  Object.fromEntries(visibleFields(values.way ?? '').map((field) => [field, values[field] ?? '']));
