/** How an organizer's action runs: the one wrapper that every action of the dashboard is made with. */
import { notFound } from 'next/navigation';
import type { z } from 'zod';
import type { Organizer, Permission } from '@/lib/permissions/rules';
import {
  formResult,
  parseForm,
  untouched,
  type FormErrors,
  type FormResult,
  type FormValues,
} from '@/lib/platform/form';
import type { Session } from './queries';
import { requireSession, sessionOfRequest } from './sessions/request';
import { reauthenticate } from './sign-in/mutations';

export interface OrganizerRequest<Data> {
  organizer: Organizer;
  session: Session;
  data: Data;
  /** Every text of the form as it was typed, but the secret ones. */
  values: FormValues;
  /** The form with these errors, and with what was typed. */
  refuse: (errors: FormErrors) => FormResult;
}

interface Options<Schema extends z.ZodObject, State> {
  /** Fields that are never sent back, such as passwords. */
  secret?: (keyof Schema['shape'] & string)[];
  /** The field with the organizer's password, which is checked before the handler runs. */
  password?: keyof Schema['shape'] & string;
  /** What to show a stranger instead of the sign-in page: what was typed, for somebody whose session ended meanwhile. */
  signedOut?: (before: State, form: { values: FormValues; data: z.output<Schema> }) => State;
}

/**
 * A server action of the dashboard: finds the session, checks the permission (a stranger is sent to sign in; to a role
 * without it the action is not there), parses the form, and calls the handler, which redirects, refuses with field errors,
 * or returns the next state; undefined empties the form. A component calls it through `useFormAction`; a form that only
 * has a button may name it as its action, and then anything but what that form sends is not there.
 */
export function organizerAction<Schema extends z.ZodObject, State extends FormResult = FormResult>(
  permission: Permission,
  schema: Schema,
  handler: (request: OrganizerRequest<z.output<Schema>>) => Promise<State | undefined>,
  { secret = [], password, signedOut }: Options<Schema, State> = {},
) {
  function action(form: FormData): Promise<void>;
  function action(before: State, form: FormData): Promise<State>;
  async function action(first: State | FormData, second?: FormData): Promise<unknown> {
    if (signedOut && second !== undefined && (await sessionOfRequest()) === null) {
      const typed = parseForm(second, schema, secret);
      if (typed.ok) return signedOut(first as State, typed);
    }
    const session = await requireSession(permission);
    const [before, form] = second === undefined ? [untouched, first] : [first, second];
    if (!(form instanceof FormData)) notFound();
    const parsed = parseForm(form, schema, secret);
    const { values } = parsed;
    const refuse = (errors: FormErrors): FormResult => formResult({ errors, values });
    if (!parsed.ok) return second === undefined ? notFound() : { ...before, ...refuse(parsed.errors) };
    if (password !== undefined) {
      const problem = await passwordProblem(session, parsed.data, password);
      if (problem) return { ...before, ...refuse(problem) };
    }
    const next = await handler({ organizer: session.organizer, session, data: parsed.data, values, refuse });
    return next ?? { ...before, ...formResult({}) };
  }
  return action;
}

async function passwordProblem(
  session: Session,
  data: Record<string, unknown>,
  field: string,
): Promise<FormErrors | null> {
  const outcome = await reauthenticate(session, String(data[field]));
  if (outcome === 'right') return null;
  return outcome === 'busy' ? { form: 'busy' } : { [field]: outcome === 'wrong' ? 'current-wrong' : outcome };
}
