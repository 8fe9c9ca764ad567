import { recordEvent } from '@/lib/audit/mutations';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import type { Session } from '../queries';
import type { Organizer } from '@/lib/permissions/rules';
import { sessionExpiry, hashOfSecret, hourAt, newSecret } from './rules';

/** Opens a session and clears away the organizer's dead ones; its random id, which is told once. */
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

/** Notes that a session is in use, at most once an hour. */
export async function touchSession(db: Db, session: Session): Promise<void> {
  const hour = hourAt(now());
  if (session.lastSeenAt >= hour) return;
  await db.organizerSession.updateMany({
    where: { idHash: Buffer.from(session.key, 'hex') },
    data: { lastSeenAt: hour },
  });
}

/** Ends the session with this random id: logging out. */
export async function endCurrentSession(db: Db, sessionId: string): Promise<void> {
  await db.organizerSession.deleteMany({ where: { idHash: hashOfSecret(sessionId) } });
}

/** Ends the organizer's own session with this key; nothing happens to anybody else's. */
export async function endSession(tx: Db, organizer: Organizer, key: string): Promise<void> {
  const idHash = Buffer.from(key, 'hex');
  const { count } = await tx.organizerSession.deleteMany({ where: { idHash, organizerId: organizer.id } });
  if (count > 0) await recordEvent(tx, organizer, { action: 'session.ended', count });
}

/** Ends all of the organizer's sessions but `kept`; says how many. */
export async function endOtherSessions(tx: Db, organizer: Organizer, kept: string): Promise<number> {
  const { count } = await tx.organizerSession.deleteMany({
    where: { organizerId: organizer.id, NOT: { idHash: Buffer.from(kept, 'hex') } },
  });
  if (count > 0) await recordEvent(tx, organizer, { action: 'session.ended', count });
  return count;
}
