import { database } from '@/lib/platform/db';
import { openSession } from './sessions/mutations';
import { activeSession, type Session } from './queries';
import { hashPassword } from '@/lib/platform/password-hashing';
import type { OrganizerRole } from '@/lib/permissions/schema';

export const testPassword = 'sturdy paper on the table';

let hashed: Promise<string> | undefined;
let made = 0;

/** An organizer who has just signed in, with `testPassword`. */
export async function makeOrganizer(
  given: { name?: string; email?: string; role?: OrganizerRole } = {},
): Promise<Session & { sessionId: string }> {
  made += 1;
  const { name = 'Oona Rask', email = `organizer${made}@example.org`, role = 'owner' } = given;
  const passwordHash = await (hashed ??= hashPassword(testPassword));
  const db = database();
  const { id } = await db.organizer.create({ data: { name, email, role, passwordHash } });
  const sessionId = await openSession(db, id, 'Firefox on Linux');
  const session = await activeSession(db, sessionId);
  if (!session) throw new Error('SessionDidNotOpen');
  return { ...session, sessionId };
}
