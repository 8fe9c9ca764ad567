/** What is sent to sign a letter. A message of these shapes is an `ErrorCode`; its text is in the messages under `sign.errors`. */
import { z } from 'zod';
import { canonicalAddress, type AddressProblem } from '@/lib/email-addresses/rules';
import { lineProblems } from '@/lib/platform/single-line';
import { signerInput } from '@/lib/signatures/model';
import { signerErrorCodes } from '@/lib/signatures/schema';
import { fields, type ErrorCode, type SigningField, type FieldErrors } from './fields/schema';

export * from './fields/schema';

const addressCode: Partial<Record<AddressProblem, ErrorCode>> = {
  empty: 'email-missing',
  'too-long': 'too-long',
  'not-ascii': 'email-not-ascii',
};

/** As typed, without what pasting brought along: where the email goes. */
export const email = z.string('email-missing').transform((typed, context) => {
  const read = canonicalAddress(typed);
  if (read.ok) return read.address;
  context.addIssue({ code: 'custom', message: addressCode[read.reason] ?? 'email-not-an-address' });
  return z.NEVER;
});

export const namedForm = signerInput.extend({ way: z.literal('named', 'way-missing'), email });
export type NamedForm = z.output<typeof namedForm>;

/** What a receipt lets a named signer change: their `correctableFields`. */
export const correctionForm = signerInput.omit({ name: true });
export type CorrectionData = z.output<typeof correctionForm>;

export const anonymousForm = z.object({
  way: z.literal('anonymous', 'way-missing'),
  /** A listed employer by its name, or `otherEmployer`. */
  employer: signerInput.shape.employer.pipe(z.string().min(1, 'employer-unknown')),
  email,
});
export type AnonymousForm = z.output<typeof anonymousForm>;

const errorCodes: readonly string[] = [
  'way-missing',
  'employer-unknown',
  'email-missing',
  'email-not-an-address',
  'email-not-ascii',
  ...signerErrorCodes,
  ...lineProblems,
] satisfies ErrorCode[];

const isCode = (message: string): message is ErrorCode => errorCodes.includes(message);
const isField = (key: unknown): key is SigningField => (fields as readonly unknown[]).includes(key);

/** The first problem of each field. */
export function fieldErrorsOf(error: z.ZodError): FieldErrors {
  const found: FieldErrors = {};
  for (const { path, message } of error.issues) {
    const [field] = path;
    if (isField(field)) found[field] ??= isCode(message) ? message : 'characters';
  }
  return found;
}
