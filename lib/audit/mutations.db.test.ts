import { describe, expect, test } from 'vitest';
import { makeOrganizer } from '@/lib/organizers/factory';
import { database, inTransaction } from '@/lib/platform/db';
import { recordEvent, recordEvents } from './mutations';
import { auditPage, checkChain } from './admin-queries';

describe('the audit log', () => {
  test('holds when many write at once', async () => {
    const { organizer } = await makeOrganizer();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        inTransaction((tx) => recordEvent(tx, organizer, { action: 'letter-saved', subject: `letter ${index}` })),
      ),
    );
    expect(await checkChain(database(), organizer)).toMatchObject({ entries: 20, brokenAt: null });
  });

  test('says nothing of what did not happen', async () => {
    const { organizer } = await makeOrganizer();
    const failing = inTransaction(async (tx) => {
      await recordEvent(tx, organizer, { action: 'letter-saved', subject: 'letter' });
      throw new Error('the act failed');
    });
    await expect(failing).rejects.toThrow('the act failed');
    expect(await database().auditEntry.count()).toBe(0);
  });

  test('shows where somebody changed it in the database', async () => {
    const { organizer } = await makeOrganizer();
    const acts = Array.from({ length: 2500 }, (_, index) => ({ action: 'letter-saved' as const, subject: `${index}` }));
    await inTransaction((tx) => recordEvents(tx, organizer, acts));
    await database().$executeRaw`UPDATE audit_entry SET subject = 'another' WHERE number = 2001`;
    expect(await checkChain(database(), organizer)).toMatchObject({ brokenAt: 2001 });
  });

  test('is read page by page, the latest first', async () => {
    const { organizer } = await makeOrganizer();
    const acts = Array.from({ length: 60 }, (_, index) => ({ action: 'letter-saved' as const, subject: `${index}` }));
    await inTransaction((tx) => recordEvents(tx, organizer, acts));
    const first = await auditPage(database(), organizer);
    expect(first.entries.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => 60 - index));
    expect(first.entries[0]).toMatchObject({ organizer: organizer.id, action: 'letter-saved', subject: '59' });
    const second = await auditPage(database(), organizer, first.older ?? 0);
    expect(second.entries.map(({ number }) => number).at(-1)).toBe(1);
    expect(second.older).toBeNull();
    expect([first.brokenAt, second.brokenAt]).toEqual([null, null]);
  });

  test('shows on the page of an entry that it was changed, and on no other', async () => {
    const { organizer } = await makeOrganizer();
    const acts = Array.from({ length: 120 }, (_, index) => ({ action: 'letter-saved' as const, subject: `${index}` }));
    await inTransaction((tx) => recordEvents(tx, organizer, acts));
    await database().$executeRaw`UPDATE audit_entry SET subject = 'another' WHERE number = 40`;
    await database().$executeRaw`DELETE FROM audit_entry WHERE number = 100`;
    const brokenOn = async (before?: number) => (await auditPage(database(), organizer, before)).brokenAt;
    expect(await brokenOn()).toBe(101);
    expect(await brokenOn(71)).toBe(40);
    expect(await brokenOn(21)).toBeNull();
  });
});
