'use client';

import { useId, useSyncExternalStore, type SubmitEvent } from 'react';
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
  const sent = useFormAction(action, untouched);
  const { isOther, noteSubmission } = useLatestForm();
  const form = {
    ...sent,
    onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
      noteSubmission();
      sent.onSubmit(event);
    },
  };
  const texts = useMessages('dashboard.signIn').errors;
  const shared: Record<string, string> = texts;
  const { unavailable, values, errors } = form.state;
  const shown = isOther ? {} : unavailable ? { form: 'unavailable' } : errors;
  const message = (code: string): string => messages[code] ?? shared[code] ?? code;
  const { field, errors: listed } = formFields({ errors: shown, values }, names, message);
  return { form, field, summary: { title: texts.title, errors: listed } };
}

let latest: string | null = null;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Of several forms in a page the one that was sent last shows its errors: those of another one would be about the past. */
function useLatestForm() {
  const id = useId();
  const shown = useSyncExternalStore(
    subscribe,
    () => latest,
    () => null,
  );
  const noteSubmission = () => {
    latest = id;
    listeners.forEach((listener) => listener());
  };
  return { isOther: shown !== null && shown !== id, noteSubmission };
}
