/**
 * The session gate as pages, actions and route handlers meet it. It is asked in each of them: nothing else guards the
 * desk, neither a layout, which a browser may skip, nor the gateway.
 */
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { noteActionStart } from '@/lib/platform/action-start';
import { database } from '@/lib/platform/db';
import {
  LONGEST_SESSION,
  cookieOptions,
  openSessionId,
  sealSessionId,
  sessionCookie,
} from '@/lib/platform/session-cookie';
import { networkOfHeaders } from '@/lib/platform/rate-limit';
import type { RequestContext } from '../sign-in/mutations';
import { touchSession } from './mutations';
import { activeSession, type Session } from '../queries';
import type { Organizer } from '@/lib/permissions/rules';
import { deviceName } from '../devices/rules';

/** The random id in this request's cookie, whether or not its session lives. */
export async function sessionIdOfRequest(): Promise<string | null> {
  noteActionStart();
  return openSessionId((await cookies()).get(sessionCookie())?.value);
}

/** The session of whoever asks, or null. */
export const sessionOfRequest = cache(async (): Promise<Session | null> => {
  const id = await sessionIdOfRequest();
  const session = id === null ? null : await activeSession(database(), id);
  if (session) await touchSession(database(), session);
  return session;
});

/** The session of whoever asks; a stranger is sent to the login page. */
export async function requireSession(): Promise<Session> {
  return (await sessionOfRequest()) ?? redirect('/organize/login');
}

/** Who asks. A stranger is sent to the login page; to an organizer without the right `may` (`mayEdit`, …) it is not there. */
export async function requireOrganizer(may?: (organizer: Organizer) => boolean): Promise<Organizer> {
  const { organizer } = await requireSession();
  if (may && !may(organizer)) notFound();
  return organizer;
}

/** From where this request comes. */
export async function requestContext(): Promise<RequestContext> {
  const given = await headers();
  return { network: networkOfHeaders(given), device: deviceName(given.get('user-agent') ?? '') };
}

/** Gives the browser the cookie of a session that was just opened. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const value = await sealSessionId(sessionId);
  (await cookies()).set(sessionCookie(), value, { ...cookieOptions(), maxAge: LONGEST_SESSION });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookie(), '', { ...cookieOptions(), maxAge: 0 });
}
