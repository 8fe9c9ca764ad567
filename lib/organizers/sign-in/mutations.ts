import { recordEvent } from '@/lib/audit/mutations';
import { now } from '@/lib/platform/clock';
import { database, inTransaction, type Db } from '@/lib/platform/db';
import { resetLimit, withinLimit } from '@/lib/platform/rate-limit';
import { endOtherSessions, openSession } from '../sessions/mutations';
import type { Session } from '../queries';
import { hashPassword, isPassword } from '../passwords/rules';

const WINDOW_MINUTES = 15;
const TRIES_A_NETWORK = 60;
/** Of one network for one address: who knows the owner's address must not be able to close the desk for the owner. */
const TRIES = 10;
/** Of all networks together: what keeps somebody with many of them from guessing on. */
const TRIES_AN_ADDRESS = 300;

/** Where a login comes from: the network, which is counted and not kept, and the browser's short name. */
export type RequestContext = { network: string; device: string };

export type SignInOutcome = { ok: true; sessionId: string } | { ok: false; why: 'wrong' | 'locked' };

/** Checks address and password and opens a session. An address that nobody has answers alike, and as slowly. */
export async function signInWithPassword(
  given: { email: string; password: string },
  from: RequestContext,
): Promise<SignInOutcome> {
  const db = database();
  const { email, password } = given;
  if (!(await mayTry(db, email, from.network))) return { ok: false, why: 'locked' };
  const organizer = await db.organizer.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  if (!(await isPassword(password, organizer?.passwordHash ?? null)) || !organizer) return { ok: false, why: 'wrong' };
  return inTransaction(async (tx) => {
    await resetLimit(tx, 'login', pairOf(email, from.network), WINDOW_MINUTES);
    await resetLimit(tx, 'login-address', email, WINDOW_MINUTES);
    return { ok: true, sessionId: await openSession(tx, organizer.id, from.device) };
  });
}

// A network has no space, whatever was typed as an address.
const pairOf = (email: string, network: string): string => `${network} ${email}`;

/** One after the other, so that what is refused for its network is not counted against the address. */
const mayTry = async (db: Db, email: string, network: string): Promise<boolean> =>
  (await withinLimit(db, 'login-network', network, TRIES_A_NETWORK, WINDOW_MINUTES)) &&
  (await withinLimit(db, 'login', pairOf(email, network), TRIES, WINDOW_MINUTES)) &&
  withinLimit(db, 'login-address', email, TRIES_AN_ADDRESS, WINDOW_MINUTES);

/**
 * Asks for the password again in a living session, and remembers for some minutes that it was right. Counted for the
 * session alone: what strangers try at the door does not keep an organizer from an export or a new password.
 */
export async function reauthenticate(session: Session, password: string): Promise<'right' | 'wrong' | 'locked'> {
  const db = database();
  const { id } = session.organizer;
  if (!(await withinLimit(db, 'prove-again', session.key, TRIES, WINDOW_MINUTES))) return 'locked';
  const { passwordHash } = await db.organizer.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } });
  if (!(await isPassword(password, passwordHash))) return 'wrong';
  await inTransaction(async (tx) => {
    await resetLimit(tx, 'prove-again', session.key, WINDOW_MINUTES);
    const idHash = Buffer.from(session.key, 'hex');
    await tx.organizerSession.updateMany({ where: { idHash }, data: { authenticatedAt: now() } });
  });
  return 'right';
}

/** Sets a new password, which was checked by `passwordProblem`, and ends the organizer's other sessions. */
export async function changePassword(session: Session, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  const { organizer, key } = session;
  await inTransaction(async (tx) => {
    await tx.organizer.update({ where: { id: organizer.id }, data: { passwordHash } });
    await endOtherSessions(tx, organizer, key);
    await recordEvent(tx, organizer, { action: 'password.changed' });
  });
}
