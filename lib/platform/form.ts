import { noteActionStart } from './action-start';

/** What a form sent, as the database takes it: PostgreSQL refuses NUL, and nobody types one. */

/** What a form shows again: its fields' errors as codes or words, and what may be shown of what was typed. */
export type FormState = { errors: Record<string, string>; typed: Record<string, string> };

/** Whether an action was given a form, and not what somebody sent it by hand. */
export function isFormData(given: unknown): given is FormData {
  const isForm = given instanceof FormData;
  noteActionStart(isForm ? 'started' : 'malformed');
  return isForm;
}

const plain = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value.replace(/\0/g, '') : '');

/** One field; empty where it is not there, or is a file. */
export const textIn = (form: FormData, name: string): string => plain(form.get(name));

/** Everything that stands under one name. */
export const textsIn = (form: FormData, name: string): string[] => form.getAll(name).map(plain);
