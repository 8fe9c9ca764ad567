'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { database, inTransaction } from '@/lib/platform/db';
import { formResult, parseForm, type FormResult } from '@/lib/platform/form';
import { PasswordQueueFullError } from '@/lib/platform/password-hashing';
import { createOwner } from '../owner/mutations';
import { passwordProblem } from '../passwords/rules';
import { organizerAction } from '../request';
import { ownerSchema, passwordChangeSchema, signInSchema } from '../schema';
import { clearSessionCookie, requestContext, sessionIdOfRequest, setSessionCookie } from '../sessions/request';
import { endCurrentSession, endOtherSessions, endSession } from '../sessions/mutations';
import { changePassword, signInWithPassword } from './mutations';

/** Creates the owner through the one-time link, and signs the browser in. */
export async function becomeOwner(_before: FormResult, form: FormData): Promise<FormResult> {
  const given = parseForm(form, ownerSchema, ['password', 'again']);
  if (!given.ok) return formResult(given);
  const refuse = (code: string) => formResult({ errors: { form: code }, values: given.values });
  let sessionId: string | null;
  try {
    sessionId = await createOwner(given.data.token, given.data, (await requestContext()).device);
  } catch (error) {
    if (error instanceof PasswordQueueFullError) return refuse('busy');
    throw error;
  }
  if (sessionId === null) return refuse('link-used');
  await setSessionCookie(sessionId);
  redirect('/organize/letters/new');
}

export async function signIn(_before: FormResult, form: FormData): Promise<FormResult> {
  const given = parseForm(form, signInSchema, ['password']);
  const outcome = given.ok
    ? await signInWithPassword(given.data, await requestContext())
    : ({ ok: false, why: 'wrong' } as const);
  if (!outcome.ok) return formResult({ errors: { form: outcome.why }, values: given.values });
  await setSessionCookie(outcome.sessionId);
  redirect('/organize');
}

export async function signOut(): Promise<void> {
  const id = await sessionIdOfRequest();
  if (id) await endCurrentSession(database(), id);
  await clearSessionCookie();
  redirect('/organize/sign-in');
}

export const endOneSession = organizerAction(
  'manage-account',
  z.object({ session: z.string() }),
  async ({ organizer, data }) => {
    await inTransaction((tx) => endSession(tx, organizer, data.session));
    redirect('/organize/sessions');
  },
);

export const endOthers = organizerAction('manage-account', z.object({}), async ({ organizer, session }) => {
  await inTransaction((tx) => endOtherSessions(tx, organizer, session.key));
  redirect('/organize/sessions');
});

export const setPassword = organizerAction(
  'manage-account',
  passwordChangeSchema,
  async ({ organizer, session, data, refuse }) => {
    const problem = passwordProblem(data.password, organizer.email);
    if (problem) return refuse({ password: problem });
    await changePassword(session, data.password);
    redirect('/organize/account?done=password');
  },
  { secret: ['current', 'password', 'again'], password: 'current' },
);
