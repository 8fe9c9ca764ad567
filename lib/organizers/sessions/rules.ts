/**
 * Invariant: a session expires after three days without use, and after two weeks at most; the database has only the hash of
 * its random id, so that nobody who reads the database can use it.
 */
import { createHash, randomBytes } from 'node:crypto';
import { addHours } from '@/lib/platform/clock';

const IDLE_HOURS = 72;
const RECENT_MINUTES = 10;

/** The age at which a session ends, however much it is used; in seconds. */
export const LONGEST_SESSION = 14 * 86_400;

export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Whether `text` can be a secret of `newSecret`: whatever else a cookie holds is not looked up. */
export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What is stored of a random secret that somebody holds: a session's id, or an invitation's token. */
export const hashOfSecret = (secret: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(secret).digest());

/** A session that started or was last seen before these moments has expired. */
export const sessionExpiry = (now: Date): { startedAt: Date; lastSeenAt: Date } => ({
  startedAt: new Date(now.getTime() - LONGEST_SESSION * 1000),
  lastSeenAt: addHours(now, -IDLE_HOURS),
});

export function isSessionActive(session: { startedAt: Date; lastSeenAt: Date }, now: Date): boolean {
  const end = sessionExpiry(now);
  return session.startedAt > end.startedAt && session.lastSeenAt > end.lastSeenAt;
}

/** Whether the password was typed so recently that an export need not ask for it again. */
export const isRecentlyAuthenticated = (authenticatedAt: Date, now: Date): boolean =>
  now.getTime() - authenticatedAt.getTime() < RECENT_MINUTES * 60_000;

/** When a session was last seen is stored by the hour, so that nobody can see who worked when. */
export const hourAt = (moment: Date): Date => new Date(Math.floor(moment.getTime() / 3_600_000) * 3_600_000);
