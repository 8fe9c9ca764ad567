import { recordEvent } from '@/lib/audit/mutations';
import { authorize } from '@/lib/permissions/rules';
import { now } from '@/lib/platform/clock';
import { database, inTransaction, type Db } from '@/lib/platform/db';
import { resetLimit, withinLimit } from '@/lib/platform/rate-limit';
import { endOtherSessions, openSession } from '../sessions/mutations';
import type { Session } from '../queries';
import { hashPassword, isPassword, PasswordQueueFullError } from '@/lib/platform/password-hashing';

const WINDOW_MINUTES = 15;
const TRIES_A_NETWORK = 60;
/** Of one network for one address: who knows the owner's address must not be able to keep the owner out. */
const TRIES = 10;
/** Of all networks together: limits guessing by somebody with many networks. */
const TRIES_AN_ADDRESS = 300;

/** Where a sign-in comes from: the network, which is counted and not stored, and the browser's short name. */
export type RequestContext = { network: string; device: string };

export type SignInOutcome = { ok: true; sessionId: string } | { ok: false; why: 'wrong' | 'locked' | 'busy' };

/** Checks address and password and opens a session. An unknown address gets the same response, as slowly. */
export async function signInWithPassword(
  given: { email: string; password: string },
  from: RequestContext,
): Promise<SignInOutcome> {
  const db = database();
  const { email, password } = given;
  if (!(await mayTry(db, email, from.network))) return { ok: false, why: 'locked' };
  const organizer = await db.organizer.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  const outcome = await comparePassword(password, organizer?.passwordHash ?? null);
  if (outcome !== 'right' || !organizer) return { ok: false, why: outcome === 'busy' ? 'busy' : 'wrong' };
  return inTransaction(async (tx) => {
    await resetLimit(tx, 'sign-in', pairOf(email, from.network), WINDOW_MINUTES);
    await resetLimit(tx, 'sign-in-address', email, WINDOW_MINUTES);
    return { ok: true, sessionId: await openSession(tx, organizer.id, from.device) };
  });
}

type PasswordOutcome = 'right' | 'wrong' | 'busy';

/** `busy`: more passwords wait to be checked than this process takes. */
async function comparePassword(password: string, hash: string | null): Promise<PasswordOutcome> {
  try {
    return (await isPassword(password, hash)) ? 'right' : 'wrong';
  } catch (error) {
    if (error instanceof PasswordQueueFullError) return 'busy';
    throw error;
  }
}

// A network has no space, whatever was typed as an address.
const pairOf = (email: string, network: string): string => `${network} ${email}`;

/** One after the other, so that what is refused for its network is not counted against the address. */
const mayTry = async (db: Db, email: string, network: string): Promise<boolean> =>
  (await withinLimit(db, 'sign-in-network', network, TRIES_A_NETWORK, WINDOW_MINUTES)) &&
  (await withinLimit(db, 'sign-in', pairOf(email, network), TRIES, WINDOW_MINUTES)) &&
  withinLimit(db, 'sign-in-address', email, TRIES_AN_ADDRESS, WINDOW_MINUTES);

/**
 * Asks for the password again in an active session, which then counts as recently authenticated for some minutes. Attempts
 * are counted for the session alone: what strangers try at the sign-in page keeps no organizer from exporting.
 */
export async function reauthenticate(session: Session, password: string): Promise<PasswordOutcome | 'locked'> {
  const db = database();
  const { id } = session.organizer;
  if (!(await withinLimit(db, 'reauthenticate', session.key, TRIES, WINDOW_MINUTES))) return 'locked';
  const { passwordHash } = await db.organizer.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } });
  const outcome = await comparePassword(password, passwordHash);
  if (outcome !== 'right') return outcome;
  await inTransaction(async (tx) => {
    await resetLimit(tx, 'reauthenticate', session.key, WINDOW_MINUTES);
    const idHash = Buffer.from(session.key, 'hex');
    await tx.organizerSession.updateMany({ where: { idHash }, data: { authenticatedAt: now() } });
  });
  return 'right';
}

/** Sets a new password, which was checked by `passwordProblem`, and ends the organizer's other sessions. */
export async function changePassword(session: Session, password: string): Promise<void> {
  const { organizer, key } = session;
  authorize(organizer, 'manage-account');
  const passwordHash = await hashPassword(password);
  await inTransaction(async (tx) => {
    await tx.organizer.update({ where: { id: organizer.id }, data: { passwordHash } });
    await endOtherSessions(tx, organizer, key);
    await recordEvent(tx, organizer, { action: 'password.changed' });
  });
}
