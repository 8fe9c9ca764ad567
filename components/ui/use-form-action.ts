'use client';

import { unstable_rethrow } from 'next/navigation';
import { startTransition, useActionState, useState, type SubmitEvent } from 'react';
import type { FormResult } from '@/lib/platform/form';

export interface FormAction<State> {
  state: State;
  /** How many submissions the page shows the result of: what takes the focus takes it when this changes, or is made anew. */
  submission: number;
  pending: boolean;
  /** For `action` and `onSubmit` of the form: the one without JavaScript, the other with it. */
  action: (data: FormData) => void;
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
}

type Action<State> = (before: State, data: FormData) => Promise<State>;

/**
 * Sends a form to a server action and holds what it returns; `lib/platform/form` says how forms work. Without scripts React
 * finds the form again by its place in the page; where that may differ after a submission, `page` is the address to find
 * it by.
 */
export function useFormAction<State extends FormResult>(
  action: Action<Awaited<State>>,
  untouched: Awaited<State>,
  page?: string,
): FormAction<Awaited<State>> {
  const [state, send, pending] = useActionState(orUnavailable(action), untouched, page);
  const [shown, setShown] = useState({ state: untouched, submission: 0 });
  if (shown.state !== state) setShown({ state, submission: shown.submission + 1 });
  // React would reset the form after an action that it calls itself, and empty its selects.
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const { submitter } = event.nativeEvent;
    if (submitter instanceof HTMLButtonElement && submitter.name !== '') data.append(submitter.name, submitter.value);
    startTransition(() => send(data));
  };
  return { state, submission: shown.submission, pending, action: send, onSubmit };
}

/**
 * Without a response, as on a train, the page stays as it is and says so. On the server this is the action itself, which
 * a form without scripts needs.
 */
function orUnavailable<State extends FormResult>(action: Action<State>): Action<State> {
  if (typeof window === 'undefined') return action;
  return async (before, data) => {
    try {
      return await action(before, data);
    } catch (error) {
      // A redirect travels as an error.
      unstable_rethrow(error);
      // The connection, or a server that is being replaced: the person is told and can send it again.
      return { ...before, unavailable: true };
    }
  };
}
