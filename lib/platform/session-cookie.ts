/**
 * The organizers' cookie: next-auth's encrypted token, which holds a random id and nothing else. What the id stands for
 * is in the database, so that a session can be ended. Only this file knows that library, and none of its routes is open:
 * what the desk needs of them, its forms do.
 */
import { decode, encode } from 'next-auth/jwt';
import { env } from './env';

const LONGEST_DAYS = 14;

/** The age at which a session ends, whatever happens in it; in seconds. */
export const LONGEST_SESSION = LONGEST_DAYS * 86_400;

function authSecret(): string {
  const secret = env().AUTH_SECRET;
  if (!secret) throw new Error('AuthSecretIsMissing');
  return secret;
}

const isSecure = (): boolean => env().BASE_URL.startsWith('https:');

/** Browsers drop `__Host-` cookies over plain http, which exists on this machine only. */
const cookieName = (word: string): string => `${isSecure() ? '__Host-' : ''}undersigned-${word}`;

export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isSecure(),
});

export const sessionCookie = (): string => cookieName('desk');

/** The cookie's value for a session's random id. */
export const sealSessionId = (sessionId: string): Promise<string> =>
  encode({ token: { sid: sessionId }, secret: authSecret(), maxAge: LONGEST_SESSION });

/** The random id in a cookie's value; null when it is missing, forged or too old. */
export async function openSessionId(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  const token = await decode({ token: value, secret: authSecret() }).catch(() => null);
  return typeof token?.sid === 'string' ? token.sid : null;
}
