import type { FormResult } from '@/lib/platform/form';
import type { ListedError } from './error-summary';

interface FormFields<Name extends string> {
  /** The name, error and typed value of a field, for `TextField` and its like. */
  field: (name: Name) => { name: Name; error: string | undefined; defaultValue: string };
  /** For the summary: in the order of `names`, each leading to its field. What concerns no field leads to the first one. */
  errors: ListedError[];
}

/** What the fields of a form show after a submission. `message` turns a code into a sentence. */
export function formFields<Name extends string>(
  { errors, values }: Pick<FormResult, 'errors' | 'values'>,
  names: readonly Name[],
  message: (code: string) => string,
): FormFields<Name> {
  const listed = (name: string, id: string): ListedError[] => {
    const code = errors[name];
    return code === undefined ? [] : [{ name: id, message: message(code) }];
  };
  return {
    field: (name) => ({ name, error: listed(name, name)[0]?.message, defaultValue: values[name] ?? '' }),
    errors: [...listed('form', names[0] ?? ''), ...names.flatMap((name) => listed(name, name))],
  };
}
