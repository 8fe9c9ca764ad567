'use client';

import { formFields } from '@/components/ui/form-fields';
import { useMessages } from '@/components/ui/messages-provider';
import { useFormAction } from '@/components/ui/use-form-action';
import { untouched, type FormResult } from '@/lib/platform/form';

type Action = (before: FormResult, form: FormData) => Promise<FormResult>;

/**
 * A form of the dashboard: what `ValidatedForm` needs, and what each field shows. `names` are its fields in their order;
 * `messages` has a sentence for each code that the action may return, and what is no code is a sentence itself.
 */
export function useDashboardForm<Name extends string>(
  action: Action,
  names: readonly Name[],
  messages: Record<string, string> = {},
) {
  const form = useFormAction(action, untouched);
  const texts = useMessages('dashboard.signIn').errors;
  const shared: Record<string, string> = texts;
  const { unavailable, values, errors } = form.state;
  const shown = unavailable ? { form: 'unavailable' } : errors;
  const message = (code: string): string => messages[code] ?? shared[code] ?? code;
  const { field, errors: listed } = formFields({ errors: shown, values }, names, message);
  return { form, field, summary: { title: texts.title, errors: listed } };
}
