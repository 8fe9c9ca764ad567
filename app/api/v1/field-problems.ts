import { z } from 'zod';
import { translator } from '@/lib/i18n/translator';
import { problem, type ProblemPart } from '@/lib/platform/problem';
import { fieldErrorsOf, fields, type FieldErrors } from '@/lib/signing/schema';

/** 422: what is wrong with the body, field by field, with the codes and texts of the form. */
export function fieldProblems(wrong: z.ZodError | FieldErrors): Response {
  const t = translator('en', 'sign');
  const known = wrong instanceof z.ZodError ? fieldErrorsOf(wrong) : wrong;
  const errors: ProblemPart[] = fields.flatMap((field) => {
    const code = known[field];
    return code ? [{ pointer: `#/${field}`, code, detail: t(`errors.${code}`) }] : [];
  });
  if (errors.length === 0 && wrong instanceof z.ZodError) errors.push(...wrong.issues.map(otherPart));
  return problem(422, { detail: 'The signature is not valid. See errors.', errors });
}

/** What is wrong beside the fields of the form: no object, or a language that we do not have. */
const otherPart = ({ path, message }: z.core.$ZodIssue): ProblemPart => ({
  pointer: ['#', ...path.map(String)].join('/'),
  code: 'invalid',
  detail: message,
});
