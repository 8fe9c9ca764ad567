import { describe, expect, test } from 'vitest';
import { makeOrganizer } from '@/lib/organizers/factory';
import type { Organizer } from '@/lib/permissions/rules';
import { database, inTransaction } from '@/lib/platform/db';
import { auditPage, checkChain } from './admin-queries';
import type { AuditEvent } from './events';
import { recordEvent } from './mutations';
import { entryAfter, type AuditEntry } from './rules';

const saved = (letter: string): AuditEvent => ({ action: 'letter.saved', letter });

/** A log of `count` entries, written at once. */
async function writeLog(organizer: Organizer, count: number): Promise<void> {
  const entries: (AuditEntry & { payload: object })[] = [];
  for (let index = 0; index < count; index += 1)
    entries.push(entryAfter(entries.at(-1) ?? null, organizer.id, new Date(), saved(String(index))));
  await database().auditEntry.createMany({
    data: entries.map(({ previous, hash, ...entry }) => ({
      ...entry,
      previous: new Uint8Array(previous),
      hash: new Uint8Array(hash),
    })),
  });
}

describe('the audit log', () => {
  test('stays one chain when many write at once', async () => {
    const { organizer } = await makeOrganizer();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => inTransaction((tx) => recordEvent(tx, organizer, saved(`l-${index}`)))),
    );
    expect(await checkChain(database(), organizer)).toMatchObject({ entries: 20, brokenAt: null });
  });

  test('says nothing of what did not happen', async () => {
    const { organizer } = await makeOrganizer();
    const failing = inTransaction(async (tx) => {
      await recordEvent(tx, organizer, saved('ours'));
      throw new Error('the use case failed');
    });
    await expect(failing).rejects.toThrow('the use case failed');
    expect(await database().auditEntry.count()).toBe(0);
  });

  test('takes nothing that its action does not have', async () => {
    const { organizer } = await makeOrganizer();
    const withName = { ...saved('ours'), name: 'Mona Said' };
    await expect(inTransaction((tx) => recordEvent(tx, organizer, withName))).rejects.toThrow();
    expect(await database().auditEntry.count()).toBe(0);
  });

  test('shows where somebody changed it in the database', async () => {
    const { organizer } = await makeOrganizer();
    await writeLog(organizer, 2500);
    expect(await checkChain(database(), organizer)).toMatchObject({ entries: 2500, brokenAt: null });
    await database().$executeRaw`UPDATE audit_entry SET payload = '{"letter": "another"}' WHERE number = 2001`;
    expect(await checkChain(database(), organizer)).toMatchObject({ brokenAt: 2001 });
  });

  test('is read page by page, the latest first', async () => {
    const { organizer } = await makeOrganizer();
    await writeLog(organizer, 60);
    const first = await auditPage(database(), organizer);
    expect(first.entries.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => 60 - index));
    expect(first.entries[0]).toMatchObject({ organizer: organizer.id, event: saved('59') });
    const second = await auditPage(database(), organizer, first.older ?? 0);
    expect(second.entries.map(({ number }) => number).at(-1)).toBe(1);
    expect(second.older).toBeNull();
    expect([first.brokenAt, second.brokenAt]).toEqual([null, null]);
  });

  test('shows on the page of an entry that it was changed, and on no other', async () => {
    const { organizer } = await makeOrganizer();
    await writeLog(organizer, 120);
    await database().$executeRaw`UPDATE audit_entry SET payload = '{"letter": "another"}' WHERE number = 40`;
    await database().$executeRaw`DELETE FROM audit_entry WHERE number = 100`;
    const brokenOn = async (before?: number) => (await auditPage(database(), organizer, before)).brokenAt;
    expect(await brokenOn()).toBe(101);
    expect(await brokenOn(71)).toBe(40);
    expect(await brokenOn(21)).toBeNull();
  });

  test('can be read where somebody put in what no action has', async () => {
    const { organizer } = await makeOrganizer();
    await writeLog(organizer, 3);
    await database().$executeRaw`UPDATE audit_entry SET payload = '[]' WHERE number = 1`;
    await database().$executeRaw`UPDATE audit_entry SET action = 'letter.eaten' WHERE number = 2`;
    const { entries, brokenAt } = await auditPage(database(), organizer);
    expect(entries.map(({ action, event }) => [action, event !== null])).toEqual([
      ['letter.saved', true],
      ['letter.eaten', false],
      ['letter.saved', false],
    ]);
    expect(brokenAt).toBe(1);
  });
});
