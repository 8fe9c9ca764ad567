import { afterEach, describe, expect, test } from 'vitest';
import { setClock } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { anOrganizer } from './factory';
import { endOtherSessions, endSession, leave, noteSeen, openSession } from './mutations-sessions';
import { livingSession, ownSessions } from './queries';

afterEach(() => setClock());

describe('sessions', () => {
  test('one is ended by its owner and lives no longer', async () => {
    const session = await anOrganizer();
    const other = await openSession(database(), session.organizer.id, 'Safari on iPhone');
    const found = await livingSession(database(), other);
    await inTransaction((tx) => endSession(tx, session.organizer, found?.key ?? ''));
    expect(await livingSession(database(), other)).toBeNull();
    expect(await livingSession(database(), session.sessionId)).not.toBeNull();
  });

  test('nobody ends that of somebody else', async () => {
    const session = await anOrganizer();
    const stranger = await anOrganizer({ role: 'viewer' });
    await inTransaction((tx) => endSession(tx, stranger.organizer, session.key));
    expect(await livingSession(database(), session.sessionId)).not.toBeNull();
    expect(await database().auditEntry.count()).toBe(0);
  });

  test('all others are ended at once', async () => {
    const session = await anOrganizer();
    const stranger = await anOrganizer({ role: 'viewer' });
    await openSession(database(), session.organizer.id, 'Safari on iPhone');
    await openSession(database(), session.organizer.id, 'Chrome on Windows');
    expect(await inTransaction((tx) => endOtherSessions(tx, session.organizer, session.key))).toBe(2);
    expect(await ownSessions(database(), session.organizer)).toHaveLength(1);
    expect(await livingSession(database(), stranger.sessionId)).not.toBeNull();
  });

  test('logging out ends the session, not only the cookie', async () => {
    const { sessionId } = await anOrganizer();
    await leave(database(), sessionId);
    expect(await livingSession(database(), sessionId)).toBeNull();
  });

  test('when it was seen is noted by the hour', async () => {
    const session = await anOrganizer();
    setClock(new Date('2030-01-24T09:41:13Z'));
    await noteSeen(database(), session);
    const row = await database().organizerSession.findFirstOrThrow();
    expect(row.seenAt.toISOString()).toBe('2030-01-24T09:00:00.000Z');
  });

  test('dead ones are cleared away when the next one opens', async () => {
    const session = await anOrganizer();
    setClock(new Date(Date.now() + 20 * 86_400_000));
    await openSession(database(), session.organizer.id, 'Safari on iPhone');
    expect(await database().organizerSession.count()).toBe(1);
  });
});
