import { recordEvent } from '@/lib/audit/mutations';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import type { Session } from '../queries';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import { sessionExpiry, hashOfSecret, hourAt, newSecret } from './rules';

/** Opens a session and deletes the organizer's expired ones. Returns its random id, which is stored nowhere. */
export async function openSession(tx: Db, organizerId: string, device: string): Promise<string> {
  const end = sessionExpiry(now());
  await tx.organizerSession.deleteMany({
    where: { organizerId, OR: [{ startedAt: { lte: end.startedAt } }, { lastSeenAt: { lte: end.lastSeenAt } }] },
  });
  const id = newSecret();
  const startedAt = now();
  await tx.organizerSession.create({
    data: {
      idHash: hashOfSecret(id),
      organizerId,
      device,
      startedAt,
      lastSeenAt: hourAt(startedAt),
      authenticatedAt: startedAt,
    },
  });
  return id;
}

/** Records that a session is in use, at most once an hour. */
export async function touchSession(db: Db, session: Session): Promise<void> {
  const hour = hourAt(now());
  if (session.lastSeenAt >= hour) return;
  await db.organizerSession.updateMany({
    where: { idHash: Buffer.from(session.key, 'hex') },
    data: { lastSeenAt: hour },
  });
}

/** Ends the session with this random id: signing out. */
export async function endCurrentSession(db: Db, sessionId: string): Promise<void> {
  await db.organizerSession.deleteMany({ where: { idHash: hashOfSecret(sessionId) } });
}

/** Ends the organizer's own session with this key; nothing happens to anybody else's. */
export async function endSession(tx: Db, organizer: Organizer, key: string): Promise<void> {
  authorize(organizer, 'manage-account');
  const idHash = Buffer.from(key, 'hex');
  const { count } = await tx.organizerSession.deleteMany({ where: { idHash, organizerId: organizer.id } });
  if (count > 0) await recordEvent(tx, organizer, { action: 'session.ended', count });
}

/** Ends all of the organizer's sessions but the one with the key `current`; returns how many. */
export async function endOtherSessions(tx: Db, organizer: Organizer, current: string): Promise<number> {
  authorize(organizer, 'manage-account');
  const { count } = await tx.organizerSession.deleteMany({
    where: { organizerId: organizer.id, NOT: { idHash: Buffer.from(current, 'hex') } },
  });
  if (count > 0) await recordEvent(tx, organizer, { action: 'session.ended', count });
  return count;
}
