/** The names that forms, responses and message files share. Plain values, so that the browser needs no more than these. */
import type { FormValues } from '@/lib/platform/form';
import { signerFields, type SignerErrorCode } from '@/lib/signatures/schema';

/** The fields of the form in the order of the page. */
export const fields = ['way', ...signerFields, 'email'] as const;
export type SigningField = (typeof fields)[number];

export type ErrorCode =
  'way-missing' | 'employer-unknown' | 'email-missing' | 'email-not-an-address' | 'email-not-ascii' | SignerErrorCode;
export type FieldErrors = Partial<Record<SigningField, ErrorCode>>;

/** The values in place of an employer's name: the signer's is not listed, or there is none. */
export const otherEmployer = 'other';

/**
 * The fields of the sign form in the order of the page. The employer is `employer` in both ways, typed in the one and chosen
 * from the list in the other; without scripts both are on the page, so the chosen one has a name of its own here.
 */
export const signFields = ['way', ...signerFields, 'listedEmployer', 'email'] as const;
export type SignField = (typeof signFields)[number];

const ofNamed: readonly SignField[] = fields;
const ofAnonymous: readonly SignField[] = ['way', 'listedEmployer', 'email'];

/** The fields that are to be filled in for a way to sign; all of them while none is chosen. */
export const visibleFields = (way: string): readonly SignField[] =>
  way === 'named' ? ofNamed : way === 'anonymous' ? ofAnonymous : signFields;

/** The submitted form with the employer of the list under `listedEmployer`: with a name the first one counts, else the last. */
export function withListedEmployer(form: FormData): FormData {
  const split = new FormData();
  const employers = form.getAll('employer');
  const chosen = employers.length > 1 || form.get('way') === 'anonymous' ? employers.pop() : undefined;
  for (const [name, value] of form) if (name !== 'employer') split.append(name, value);
  for (const employer of employers) split.append('employer', employer);
  if (chosen !== undefined) split.set('listedEmployer', chosen);
  return split;
}

/** What the later steps of the chosen way carry along unseen. */
export const fieldsOfWay = (values: FormValues): FormValues =>
  Object.fromEntries(visibleFields(values.way ?? '').map((field) => [field, values[field] ?? '']));
