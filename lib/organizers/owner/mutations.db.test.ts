import { describe, expect, test } from 'vitest';
import { setClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { makeOrganizer, testPassword } from '../factory';
import { createOwner, createOwnerInvitation } from './mutations';
import { isInvitation, activeSession } from '../queries';

const tokenOf = (link: string | null): string => link?.split('/').at(-1) ?? '';
const ada = { name: 'Ada', email: 'ada@example.org', password: testPassword };

describe('the one-time link that makes the owner', () => {
  test('makes the owner once, logged in and recorded', async () => {
    const token = tokenOf(await createOwnerInvitation());
    const sessionId = await createOwner(token, ada, 'Firefox on Linux');
    const session = await activeSession(database(), sessionId ?? '');
    expect(session?.organizer).toMatchObject({ name: 'Ada', email: 'ada@example.org', role: 'owner' });
    const entries = await database().auditEntry.findMany();
    expect(entries.map(({ action, organizer }) => [action, organizer])).toEqual([
      ['owner.created', session?.organizer.id],
    ]);
    expect(await createOwner(token, { ...ada, email: 'eve@example.org' }, '')).toBeNull();
  });

  test('pressed by two at once makes one owner', async () => {
    const token = tokenOf(await createOwnerInvitation());
    const people = Array.from({ length: 5 }, (_, index) => ({ ...ada, email: `owner${index}@example.org` }));
    const made = await Promise.all(people.map((person) => createOwner(token, person, '')));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await database().organizer.count()).toBe(1);
  });

  test('is replaced by that of the next start', async () => {
    const older = tokenOf(await createOwnerInvitation());
    const newer = tokenOf(await createOwnerInvitation());
    expect(await createOwner(older, ada, '')).toBeNull();
    expect(await createOwner(newer, ada, '')).not.toBeNull();
  });

  test('ends after a day', async () => {
    const token = tokenOf(await createOwnerInvitation());
    expect(await isInvitation(database(), token)).toBe(true);
    setClock(new Date(Date.now() + 24 * 3_600_000 + 1000));
    try {
      expect(await isInvitation(database(), token)).toBe(false);
      expect(await createOwner(token, ada, '')).toBeNull();
    } finally {
      setClock();
    }
  });

  test('is not made when there is an owner', async () => {
    await makeOrganizer({ role: 'owner' });
    expect(await createOwnerInvitation()).toBeNull();
  });

  test('is known to the database only by its hash', async () => {
    const token = tokenOf(await createOwnerInvitation());
    const [row] = await database().$queryRaw<{ text: string }[]>`SELECT owner_invitation::text FROM owner_invitation`;
    expect(token).toHaveLength(43);
    expect(JSON.stringify(row)).not.toContain(token);
  });
});
