'use server';

import { notFound, redirect } from 'next/navigation';
import { database, inTransaction } from '@/lib/platform/db';
import { isFormData, textIn, type FormState } from '@/lib/platform/form';
import {
  setSessionCookie,
  requireSession,
  sessionIdOfRequest,
  clearSessionCookie,
  requestContext,
} from '../sessions/request';
import { changePassword, signInWithPassword, reauthenticate } from './mutations';
import { createOwner } from '../owner/mutations';
import { endOtherSessions, endSession, endCurrentSession } from '../sessions/mutations';
import { PasswordQueueFullError } from '@/lib/platform/password-hashing';
import { passwordProblem } from '../passwords/rules';
import { signInSchema, ownerSchema, passwordChangeSchema } from '../schema';

const fields = (form: FormData, ...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, textIn(form, name)]));

const issues = (error: { issues: { path: PropertyKey[]; message: string }[] }): Record<string, string> =>
  Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [String(path[0]), message]));

async function unlessBusy<T>(work: () => Promise<T>): Promise<T | 'busy'> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PasswordQueueFullError) return 'busy';
    throw error;
  }
}

/** Makes the owner through the one-time link, and logs the browser in. */
export async function becomeOwner(_before: FormState, form: FormData): Promise<FormState> {
  if (!isFormData(form)) notFound();
  const given = fields(form, 'name', 'email', 'password', 'again');
  const typed = { name: given.name ?? '', email: given.email ?? '' };
  const parsed = ownerSchema.safeParse(given);
  const errors: Record<string, string> = parsed.success ? {} : issues(parsed.error);
  const weak = passwordProblem(given.password ?? '', typed.email);
  if (weak) errors.password = weak;
  else if (given.password !== given.again) errors.again = 'again-differs';
  if (!parsed.success || Object.keys(errors).length > 0) return { errors, typed };

  const made = await unlessBusy(async () =>
    createOwner(textIn(form, 'token'), parsed.data, (await requestContext()).device),
  );
  if (made === 'busy') return { errors: { form: 'busy' }, typed };
  if (made === null) return { errors: { form: 'link-used' }, typed };
  await setSessionCookie(made);
  redirect('/organize/letters/new');
}

export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  if (!isFormData(form)) notFound();
  const typed = { email: textIn(form, 'email') };
  const parsed = signInSchema.safeParse(fields(form, 'email', 'password'));
  if (!parsed.success) return { errors: { form: 'wrong' }, typed };
  const from = await requestContext();
  const login = await unlessBusy(() => signInWithPassword(parsed.data, from));
  if (login === 'busy') return { errors: { form: 'busy' }, typed };
  if (!login.ok) return { errors: { form: login.why }, typed };
  await setSessionCookie(login.sessionId);
  redirect('/organize');
}

export async function signOut(): Promise<void> {
  const id = await sessionIdOfRequest();
  if (id) await endCurrentSession(database(), id);
  await clearSessionCookie();
  redirect('/organize/sign-in');
}

export async function endOneSession(form: FormData): Promise<void> {
  const { organizer } = await requireSession('manage-account');
  if (!isFormData(form)) notFound();
  await inTransaction((tx) => endSession(tx, organizer, textIn(form, 'session')));
  redirect('/organize/sessions');
}

export async function endOthers(): Promise<void> {
  const { organizer, key } = await requireSession('manage-account');
  await inTransaction((tx) => endOtherSessions(tx, organizer, key));
  redirect('/organize/sessions');
}

export async function setPassword(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession('manage-account');
  if (!isFormData(form)) notFound();
  const given = fields(form, 'current', 'password', 'again');
  const parsed = passwordChangeSchema.safeParse(given);
  const errors: Record<string, string> = parsed.success ? {} : issues(parsed.error);
  const weak = passwordProblem(given.password ?? '', session.organizer.email);
  if (weak) errors.password = weak;
  else if (given.password !== given.again) errors.again = 'again-differs';
  if (!parsed.success || Object.keys(errors).length > 0) return { errors, typed: {} };

  const outcome = await unlessBusy(async () => {
    const proof = await reauthenticate(session, parsed.data.current);
    if (proof === 'right') await changePassword(session, parsed.data.password);
    return proof;
  });
  if (outcome === 'busy') return { errors: { form: 'busy' }, typed: {} };
  if (outcome !== 'right') return { errors: { current: outcome === 'wrong' ? 'current-wrong' : 'locked' }, typed: {} };
  redirect('/organize/account?done=password');
}
