import { beforeEach, describe, expect, test } from 'vitest';
import { checkChain } from '@/lib/audit/admin-queries';
import { makeLetter } from '@/lib/lifecycle/factory';
import { makeOrganizer } from '@/lib/organizers/factory';
import { NotAllowedError } from '@/lib/permissions/rules';
import { setClock } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { makeNamed } from '@/lib/signing/factory';
import { foldJournal } from '@/lib/tallies/mutations';
import { countOf } from '@/lib/tallies/queries';
import { restoreSignatures, removeSignatures } from './mutations';
import { namedByIds, namedPage, latestDecision, removedCount } from './admin-queries';

let letterId = '';
let revision = '';

beforeEach(async () => {
  ({ id: letterId, hash: revision } = await makeLetter(database()));
  for (const [name, alias] of [
    ['Google', 'alphabet'],
    ['Adobe', 'adobe systems'],
  ] as const) {
    await database().employer.create({
      data: { name, key: name.toLowerCase(), listed: true, aliases: { create: { key: alias, text: alias } } },
    });
  }
});

const sign = (name: string, role = 'Tester', employer = 'Google', verificationLevel: 'email' | 'employer' = 'email') =>
  inTransaction(async (tx) => {
    const letter = { id: letterId, hash: revision };
    return (await makeNamed(tx, letter, { name, role, employer, verificationLevel })).id;
  });

const none = { first: 0, last: 0 };
const namesOf = (page: { rows: { name: string }[] }) => page.rows.map(({ name }) => name).toSorted();

describe('removing a named signature', () => {
  test('takes it from the list and the count, with the reason in the audit log, and undo brings it back', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const id = await sign('Tilda Marquenson', 'Tester', 'Adobe', 'employer');
    await sign('Ilse Tamarowicz');
    const act = await inTransaction((tx) => removeSignatures(tx, organizer, letterId, [id], 'an invented person'));
    await foldJournal(letterId);
    expect(namesOf(await namedPage(database(), organizer, letterId, { state: 'shown' }))).toEqual(['Ilse Tamarowicz']);
    expect(await countOf(database(), letterId)).toMatchObject({ total: 1, named: { total: 1, verified: 0 } });

    const removed = await namedPage(database(), organizer, letterId, { state: 'removed' });
    expect(removed.rows).toMatchObject([{ id, removed: { organizer: organizer.name, reason: 'an invented person' } }]);
    expect(await removedCount(database(), organizer, letterId)).toBe(1);
    const undoable = await latestDecision(database(), organizer, letterId, act ?? none);
    expect(undoable).toMatchObject({ kind: 'removed', rows: [{ id }] });

    const back = await inTransaction((tx) => restoreSignatures(tx, organizer, letterId, [id]));
    await foldJournal(letterId);
    expect(await countOf(database(), letterId)).toMatchObject({ total: 2, named: { total: 2, verified: 1 } });
    expect(await latestDecision(database(), organizer, letterId, act ?? none)).toBeNull();
    expect(await latestDecision(database(), organizer, letterId, back ?? none)).toMatchObject({
      kind: 'put-back',
      rows: [{ id }],
    });
    const entries = await database().auditEntry.findMany({ orderBy: { number: 'asc' } });
    expect(entries.map(({ action, subject }) => [action, subject])).toEqual([
      ['signature-removed', id],
      ['signature-put-back', id],
    ]);
    expect(await checkChain(database(), organizer)).toMatchObject({ brokenAt: null });
    expect(JSON.stringify(entries.map(({ subject, reason }) => [subject, reason]))).not.toContain('Tilda');
  });

  test('by two organizers at once counts once and is told once', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const id = await sign('Bo Testerling');
    const acts = await Promise.all(
      [1, 2, 3].map(() => inTransaction((tx) => removeSignatures(tx, organizer, letterId, [id], 'twice'))),
    );
    await foldJournal(letterId);
    expect(acts.filter(Boolean)).toHaveLength(1);
    expect(await countOf(database(), letterId)).toMatchObject({ total: 0 });
    expect(await database().auditEntry.count()).toBe(1);
  });

  test('does not reach into another letter', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const id = await sign('Bo Testerling');
    const other = await makeLetter(database());
    expect(await inTransaction((tx) => removeSignatures(tx, organizer, other.id, [id], 'by mistake'))).toBeNull();
    expect(await namedByIds(database(), organizer, other.id, [id], 'shown')).toEqual([]);
    expect(namesOf(await namedPage(database(), organizer, letterId, { state: 'shown' }))).toEqual(['Bo Testerling']);
  });

  test.each(['viewer', 'editor'] as const)('is refused to a %s, and nothing happens', async (role) => {
    const { organizer } = await makeOrganizer({ role });
    const id = await sign('Bo Testerling');
    const act = inTransaction((tx) => removeSignatures(tx, organizer, letterId, [id], 'because'));
    await expect(act).rejects.toThrow(NotAllowedError);
    await expect(inTransaction((tx) => restoreSignatures(tx, organizer, letterId, [id]))).rejects.toThrow(
      NotAllowedError,
    );
    expect(await database().auditEntry.count()).toBe(0);
  });

  test('cannot be undone by an act of somebody else’s number', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const { organizer: other } = await makeOrganizer({ role: 'moderator' });
    const id = await sign('Bo Testerling');
    const act = await inTransaction((tx) => removeSignatures(tx, organizer, letterId, [id], 'because'));
    expect(await latestDecision(database(), other, letterId, act ?? none)).toBeNull();
  });
});

describe('searching the signatures', () => {
  test('finds by name, role and employer, whatever case, accents and other spellings', async () => {
    const { organizer } = await makeOrganizer({ role: 'viewer' });
    await sign('Zoë Márquez', 'Engineer', 'Google');
    await sign('أمل حدّاد', 'مهندسة', 'Adobe');
    await sign('Per_100% Lindqvall', 'Recruiter', 'Adobe');
    const find = async (search: string) =>
      namesOf(await namedPage(database(), organizer, letterId, { state: 'shown', search }));
    expect(await find('zoe marquez')).toEqual(['Zoë Márquez']);
    expect(await find('حداد')).toEqual(['أمل حدّاد']);
    expect(await find('ENGINEER')).toEqual(['Zoë Márquez']);
    expect(await find('Alphabet')).toEqual(['Zoë Márquez']);
    expect(await find('adobe')).toHaveLength(2);
    expect(await find('0%')).toEqual(['Per_100% Lindqvall']);
    expect(await find('%')).toEqual(['Per_100% Lindqvall']);
    expect(await find('_')).toEqual(['Per_100% Lindqvall']);
    expect(await find("'; DROP TABLE letter; --")).toEqual([]);
    expect(await find('  ')).toHaveLength(3);
  });

  test('goes through all pages, the latest first, without a gap or a doubling', async () => {
    const { organizer } = await makeOrganizer({ role: 'viewer' });
    for (let index = 0; index < 120; index += 1) {
      setClock(new Date(Date.UTC(2030, 0, 1 + Math.floor(index / 30), 12)));
      await sign(`Signer ${index}`);
    }
    setClock();
    const seen: string[] = [];
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const page = await namedPage(database(), organizer, letterId, { state: 'shown', cursor });
      seen.push(...page.rows.map(({ signedOn, id }) => `${signedOn} ${id}`));
      cursor = page.next ?? undefined;
    }
    expect(new Set(seen).size).toBe(120);
    expect(seen.map((row) => row.slice(0, 10))).toEqual(
      seen
        .map((row) => row.slice(0, 10))
        .toSorted()
        .toReversed(),
    );
  });

  test('takes what is no cursor for the first page', async () => {
    const { organizer } = await makeOrganizer({ role: 'viewer' });
    await sign('Bo Testerling');
    for (const cursor of ['x', '2026-01-01.x', ...['9999-99-99', '0000-01-01'].map((day) => `${day}.${letterId}`)])
      expect((await namedPage(database(), organizer, letterId, { state: 'shown', cursor })).rows).toHaveLength(1);
  });
});
