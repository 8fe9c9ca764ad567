import { recordEvent } from '@/lib/audit/mutations';
import { addHours, now } from '@/lib/platform/clock';
import { Prisma, database, inTransaction, type Db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { openSession } from '../sessions/mutations';
import { hasOwner, isInvitation, activeSession } from '../queries';
import { hashPassword } from '@/lib/platform/password-hashing';
import { hashOfSecret, newSecret } from '../sessions/rules';

const INVITATION_HOURS = 24;

// Making an owner and inviting one happen one after the other, on all instances.
const LOCK = 0x6f776e65;
const oneAtATime = (tx: Db) => tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(${LOCK})`);

/** The URL of a new one-time link that makes the owner, which revokes the older ones; null when there is an owner. */
export function createOwnerInvitation(): Promise<string | null> {
  return inTransaction(async (tx) => {
    await oneAtATime(tx);
    if (await hasOwner(tx)) return null;
    const token = newSecret();
    await tx.ownerInvitation.deleteMany();
    await tx.ownerInvitation.create({
      data: { tokenHash: hashOfSecret(token), expiresAt: addHours(now(), INVITATION_HOURS) },
    });
    return `${env().BASE_URL}/setup/${token}`;
  });
}

export type NewOwner = { name: string; email: string; password: string };

/** Makes the owner and opens the first session. Returns its random id, or null when the link is used, replaced or expired. */
export async function createOwner(token: string, given: NewOwner, device: string): Promise<string | null> {
  // Before hashing, so that a stranger cannot make the server hash.
  if (!(await isInvitation(database(), token))) return null;
  const { name, email, password } = given;
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    await oneAtATime(tx);
    if (!(await isInvitation(tx, token))) return null;
    await tx.ownerInvitation.deleteMany();
    const owner = await tx.organizer.create({ data: { name, email, role: 'owner', passwordHash } });
    const sessionId = await openSession(tx, owner.id, device);
    const session = await activeSession(tx, sessionId);
    if (!session) throw new Error('SessionDidNotOpen');
    await recordEvent(tx, session.organizer, { action: 'owner.created' });
    return sessionId;
  });
}
