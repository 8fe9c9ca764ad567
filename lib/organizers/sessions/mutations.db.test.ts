import { afterEach, describe, expect, test } from 'vitest';
import { setClock } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { makeOrganizer } from '../factory';
import { endOtherSessions, endSession, endCurrentSession, touchSession, openSession } from './mutations';
import { activeSession, ownSessions } from '../queries';

afterEach(() => setClock());

describe('sessions', () => {
  test('one that its owner ended is not active', async () => {
    const session = await makeOrganizer();
    const other = await openSession(database(), session.organizer.id, 'Safari on iPhone');
    const found = await activeSession(database(), other);
    await inTransaction((tx) => endSession(tx, session.organizer, found?.key ?? ''));
    expect(await activeSession(database(), other)).toBeNull();
    expect(await activeSession(database(), session.sessionId)).not.toBeNull();
  });

  test('nobody can end that of somebody else', async () => {
    const session = await makeOrganizer();
    const stranger = await makeOrganizer({ role: 'viewer' });
    await inTransaction((tx) => endSession(tx, stranger.organizer, session.key));
    expect(await activeSession(database(), session.sessionId)).not.toBeNull();
    expect(await database().auditEntry.count()).toBe(0);
  });

  test('all others are ended at once', async () => {
    const session = await makeOrganizer();
    const stranger = await makeOrganizer({ role: 'viewer' });
    await openSession(database(), session.organizer.id, 'Safari on iPhone');
    await openSession(database(), session.organizer.id, 'Chrome on Windows');
    expect(await inTransaction((tx) => endOtherSessions(tx, session.organizer, session.key))).toBe(2);
    expect(await ownSessions(database(), session.organizer)).toHaveLength(1);
    expect(await activeSession(database(), stranger.sessionId)).not.toBeNull();
  });

  test('signing out ends the session, not only the cookie', async () => {
    const { sessionId } = await makeOrganizer();
    await endCurrentSession(database(), sessionId);
    expect(await activeSession(database(), sessionId)).toBeNull();
  });

  test('when it was seen is stored by the hour', async () => {
    const session = await makeOrganizer();
    setClock(new Date('2030-01-24T09:41:13Z'));
    await touchSession(database(), session);
    const row = await database().organizerSession.findFirstOrThrow();
    expect(row.lastSeenAt.toISOString()).toBe('2030-01-24T09:00:00.000Z');
  });

  test('expired ones are deleted when the next one opens', async () => {
    const session = await makeOrganizer();
    setClock(new Date(Date.now() + 20 * 86_400_000));
    await openSession(database(), session.organizer.id, 'Safari on iPhone');
    expect(await database().organizerSession.count()).toBe(1);
  });
});
