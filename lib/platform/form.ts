/**
 * Forms, one way for all of them. A form works without JavaScript, shows its errors above the fields and in a summary, and
 * keeps everything that was typed.
 *
 * - A Zod object in the domain's `schema` says what the form sends; its messages are codes, such as `name-missing`.
 * - The action reads the form with `parseForm`, and returns a `FormResult`: codes by field, and what was typed.
 * - The component calls `useFormAction(action, untouched)` (`components/ui/use-form-action`) and renders one
 *   `ValidatedForm`. `formFields` gives each field its name, error and default value, and the summary its list.
 * - A page's texts come from its `MessagesProvider`: `useMessages('sign.errors')[code]`.
 *
 * Nothing here runs Zod in the browser: a page with a form loads no parser.
 */
import type { z } from 'zod';
import { noteActionStart } from './action-start';

/** Message codes by field; `form` holds what concerns no field. */
export type FormErrors = Record<string, string>;

/** What was typed, by field. Passwords and lists are not among it. */
export type FormValues = Record<string, string>;

/** What a form shows after a submission. */
export interface FormResult {
  errors: FormErrors;
  values: FormValues;
  /** The submission was lost on the way, or could not be handled at the moment: nothing has happened. */
  unavailable: boolean;
}

/** A form that nobody has sent yet. */
export const untouched: FormResult = { errors: {}, values: {}, unavailable: false };

/** The result of a submission, from what `parseForm` returned or from errors that were found later. */
export const formResult = ({ errors = {}, values = {} }: Partial<FormResult>): FormResult => ({
  errors,
  values,
  unavailable: false,
});

export type ParsedForm<Output> = { values: FormValues } & (
  { ok: true; data: Output } | { ok: false; errors: FormErrors }
);

/**
 * Reads a submitted form. A text field that is not on the page is undefined, so that the schema says what is missing; a
 * field whose schema is an array takes everything under its name. PostgreSQL refuses NUL, and browsers send lines with CR
 * and LF: neither reaches the schema. `secret` fields, such as passwords, are not among the values that go back.
 * What is no form (anybody can call an action with anything) is read as an empty one.
 */
export function parseForm<Schema extends z.ZodObject>(
  form: unknown,
  schema: Schema,
  secret: readonly (keyof Schema['shape'] & string)[] = [],
): ParsedForm<z.output<Schema>> {
  const isForm = form instanceof FormData;
  noteActionStart(isForm ? 'started' : 'malformed');
  const sent = isForm ? form : new FormData();
  const input: Record<string, string | string[]> = {};
  const values: FormValues = {};
  for (const [name, field] of Object.entries<z.core.$ZodType>(schema.shape)) {
    const texts = sent.getAll(name).filter((value) => typeof value === 'string');
    const [first] = texts.map(cleanText);
    if (takesList(field)) input[name] = texts.map(cleanText);
    else if (first !== undefined) {
      input[name] = first;
      if (!secret.includes(name)) values[name] = first;
    }
  }
  const parsed = schema.safeParse(input);
  return parsed.success
    ? { ok: true, data: parsed.data, values }
    : { ok: false, errors: errorsOf(parsed.error), values };
}

/** The first message of each field. */
export function errorsOf(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): FormErrors {
  const errors: FormErrors = {};
  for (const { path, message } of error.issues) errors[path[0] === undefined ? 'form' : String(path[0])] ??= message;
  return errors;
}

/** A text as it was sent, without NUL, which PostgreSQL refuses, and with one kind of line end. */
export const cleanText = (text: string): string => text.replace(/\0/g, '').replace(/\r\n?/g, '\n');

function takesList(field: z.core.$ZodType): boolean {
  const { def } = (field as z.core.$ZodTypes)._zod;
  if (def.type === 'array') return true;
  if (def.type === 'pipe') return takesList(def.in);
  return 'innerType' in def && takesList(def.innerType);
}
