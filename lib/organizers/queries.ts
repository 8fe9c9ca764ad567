import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import { hashOfSecret, isSessionActive } from './sessions/rules';

export type Session = {
  organizer: Organizer;
  /** Names the session in lists and forms; tells nothing of its random id. */
  key: string;
  lastSeenAt: Date;
  /** When the password was last typed in it. */
  authenticatedAt: Date;
};

const keyOf = (idHash: Uint8Array): string => Buffer.from(idHash).toString('hex');

/** The session gate: the active session with this random id, and whose it is. Nothing else makes an `Organizer`. */
export async function activeSession(db: Db, sessionId: string): Promise<Session | null> {
  const row = await db.organizerSession.findUnique({
    where: { idHash: hashOfSecret(sessionId) },
    include: { organizer: { select: { id: true, name: true, email: true, role: true } } },
  });
  if (!row || !isSessionActive(row, now())) return null;
  const { idHash, lastSeenAt, authenticatedAt, organizer } = row;
  return { organizer: organizer as Organizer, key: keyOf(idHash), lastSeenAt, authenticatedAt };
}

export type ListedSession = { key: string; device: string; startedAt: Date; lastSeenAt: Date };

/** The organizer's own active sessions, the latest used first. */
export async function ownSessions(db: Db, organizer: Organizer): Promise<ListedSession[]> {
  authorize(organizer, 'manage-account');
  const rows = await db.organizerSession.findMany({
    where: { organizerId: organizer.id },
    orderBy: [{ lastSeenAt: 'desc' }, { startedAt: 'desc' }],
  });
  return rows
    .filter((row) => isSessionActive(row, now()))
    .map(({ idHash, device, startedAt, lastSeenAt }) => ({ key: keyOf(idHash), device, startedAt, lastSeenAt }));
}

/** Whether the one-time link with this token can still make the owner. */
export async function isInvitation(db: Db, token: string): Promise<boolean> {
  const row = await db.ownerInvitation.findUnique({ where: { tokenHash: hashOfSecret(token) } });
  return row !== null && row.expiresAt > now() && !(await hasOwner(db));
}

export const hasOwner = async (db: Db): Promise<boolean> =>
  (await db.organizer.findFirst({ where: { role: 'owner' }, select: { id: true } })) !== null;

/** The names of all organizers by their ids, for the audit log. */
export async function organizerNames(db: Db, organizer: Organizer): Promise<Map<string, string>> {
  authorize(organizer, 'view');
  const rows = await db.organizer.findMany({ select: { id: true, name: true } });
  return new Map([[organizer.id, organizer.name], ...rows.map(({ id, name }): [string, string] => [id, name])]);
}
