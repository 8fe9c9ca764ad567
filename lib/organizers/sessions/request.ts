/**
 * The session gate as pages, actions and route handlers meet it. Each of them asks it: nothing else protects the
 * dashboard, neither a layout, which a browser may skip, nor the gateway.
 */
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { noteActionStart } from '@/lib/platform/action-start';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { networkOfHeaders } from '@/lib/platform/rate-limit';
import type { RequestContext } from '../sign-in/mutations';
import { touchSession } from './mutations';
import { activeSession, type Session } from '../queries';
import { can, type Organizer, type Permission } from '@/lib/permissions/rules';
import { deviceName } from '../devices/rules';
import { isSecret, LONGEST_SESSION } from './rules';

const isSecure = (): boolean => env().BASE_URL.startsWith('https:');

/** The name of the organizers' cookie. Browsers refuse `__Host-` over plain http, which is allowed on localhost alone. */
export const sessionCookie = (): string => `${isSecure() ? '__Host-' : ''}undersigned-session`;

const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() });

/**
 * The random id in this request's cookie, whether or not its session is active. The cookie needs no seal: the id says
 * nothing, cannot be guessed, and is looked up by its hash in every request.
 */
export async function sessionIdOfRequest(): Promise<string | null> {
  noteActionStart();
  const value = (await cookies()).get(sessionCookie())?.value ?? '';
  return isSecret(value) ? value : null;
}

/** The session of this request, or null. */
export const sessionOfRequest = cache(async (): Promise<Session | null> => {
  const id = await sessionIdOfRequest();
  const session = id === null ? null : await activeSession(database(), id);
  if (session) await touchSession(database(), session);
  return session;
});

/** The session of this request. A stranger is sent to sign in; to a role without the permission the page is not there. */
export async function requireSession(permission: Permission): Promise<Session> {
  const session = (await sessionOfRequest()) ?? redirect('/organize/sign-in');
  return can(session.organizer, permission) ? session : notFound();
}

/** The organizer of this request; see `requireSession`. */
export const requireOrganizer = async (permission: Permission): Promise<Organizer> =>
  (await requireSession(permission)).organizer;

/** Whether a form without scripts was sent after its session ended: its page shows again what was typed. */
export const isFormOfEndedSession = async (): Promise<boolean> =>
  (await sessionOfRequest()) === null &&
  ((await headers()).get('content-type')?.startsWith('multipart/form-data') ?? false);

/** The network and the browser that this request comes from. */
export async function requestContext(): Promise<RequestContext> {
  const given = await headers();
  return { network: networkOfHeaders(given), device: deviceName(given.get('user-agent') ?? '') };
}

/** Gives the browser the cookie of a session that was just opened. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  (await cookies()).set(sessionCookie(), sessionId, { ...cookieOptions(), maxAge: LONGEST_SESSION });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookie(), '', { ...cookieOptions(), maxAge: 0 });
}
