/**
 * What may be sent to sign a letter. A message of these shapes is a code of `errorCodes`; its words stand in the
 * catalogues under `sign.errors`. Works in the browser as on the server.
 */
import { z } from 'zod';
import { canonicalAddress, type AddressProblem } from '@/lib/email-addresses/rules';
import { cleanEmployerText } from '@/lib/employers/names/rules';
import { relations } from '@/lib/signatures/schema';
import { isNobody, readText } from './names/rules';
import { errorCodes, fields, type ErrorCode, type Field, type FieldErrors } from './fields/schema';

export * from './fields/schema';

const refuse = (context: z.RefinementCtx, code: ErrorCode) => {
  context.addIssue({ code: 'custom', message: code });
  return z.NEVER;
};

const line = (of: 'name' | 'role') => (typed: string, context: z.RefinementCtx) => {
  const read = readText(typed, of);
  if (!read.ok) return refuse(context, read.problem);
  if (of === 'role') return read.text;
  if (isNobody(read.text)) return refuse(context, 'name-of-nobody');
  return read.text === '' ? refuse(context, 'name-missing') : read.text;
};

/** As the desk reads it, so that no signer makes an employer that the desk would refuse. */
const employer = (typed: string, context: z.RefinementCtx) => {
  const read = cleanEmployerText(typed);
  if (read.ok) return read.text;
  return read.reason === 'empty' ? '' : refuse(context, read.reason);
};

const addressCode: Partial<Record<AddressProblem, ErrorCode>> = {
  empty: 'email-missing',
  'too-long': 'too-long',
  'not-ascii': 'email-not-ascii',
};

/** As typed, without what pasting brought along: where the mail goes. */
const email = z.string('email-missing').transform((typed, context) => {
  const read = canonicalAddress(typed);
  return read.ok ? read.address : refuse(context, addressCode[read.reason] ?? 'email-not-an-address');
});

export const namedForm = z.object({
  way: z.literal('named', 'way-missing'),
  name: z.string('name-missing').transform(line('name')),
  relation: z.enum(relations, 'relation-missing'),
  role: z.string('characters').default('').transform(line('role')),
  /** May stay empty where the domain of the address tells the employer. */
  employer: z.string('characters').default('').transform(employer),
  email,
});

export const anonymousForm = z.object({
  way: z.literal('anonymous', 'way-missing'),
  /** One of the list by its name, or `otherEmployer`. */
  employer: z.string('employer-unknown').transform(employer).pipe(z.string().min(1, 'employer-unknown')),
  email,
});

/** What a receipt lets a named signer change. */
export const correctionForm = namedForm.pick({ relation: true, role: true, employer: true });

export type NamedForm = z.output<typeof namedForm>;
export type AnonymousForm = z.output<typeof anonymousForm>;
export type CorrectionForm = z.output<typeof correctionForm>;

const isCode = (text: string): text is ErrorCode => (errorCodes as readonly string[]).includes(text);
const isField = (key: unknown): key is Field => (fields as readonly unknown[]).includes(key);

/** The first problem of each field. */
export function fieldErrorsOf(error: z.ZodError): FieldErrors {
  const found: FieldErrors = {};
  for (const { path, message } of error.issues) {
    const [field] = path;
    if (isField(field) && isCode(message)) found[field] ??= message;
  }
  return found;
}
