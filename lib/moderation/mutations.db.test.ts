import { beforeEach, describe, expect, test } from 'vitest';
import { checkChain } from '@/lib/audit/admin-queries';
import { deleteLetter } from '@/lib/lifecycle/deletion/mutations';
import { makeLetter, type MadeLetter } from '@/lib/lifecycle/factory';
import { makeOrganizer } from '@/lib/organizers/factory';
import { NotAllowedError, type Organizer } from '@/lib/permissions/rules';
import { setClock } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { withdrawNamed } from '@/lib/signatures/named/mutations';
import { receiptHash } from '@/lib/signatures/receipts/rules';
import { makeNamed } from '@/lib/signing/factory';
import { foldJournal } from '@/lib/tallies/mutations';
import { countOf } from '@/lib/tallies/queries';
import { removeSignatures, restoreSignatures, undoDecision } from './mutations';
import { decisionResult, hiddenCounts, namedByIds, namedPage } from './admin-queries';
import type { RemovalReason } from './schema';

let letter: MadeLetter;
let letterId = '';

beforeEach(async () => {
  letter = await makeLetter(database());
  letterId = letter.id;
  for (const [name, alias] of [
    ['Google', 'alphabet'],
    ['Adobe', 'adobe systems'],
  ] as const) {
    await database().employer.create({
      data: { name, key: name.toLowerCase(), listed: true, aliases: { create: { key: alias, text: alias } } },
    });
  }
});

const make = (name: string, role: string, employer: string, verificationLevel: 'email' | 'employer') =>
  inTransaction((tx) => makeNamed(tx, letter, { name, role, employer, verificationLevel }));
const sign = async (name: string, role = 'Tester', employer = 'Google', level: 'email' | 'employer' = 'email') =>
  (await make(name, role, employer, level)).id;

const invented: RemovalReason = { reasonCode: 'invented', reasonText: 'seen by the hour' };
const remove = async (organizer: Organizer, ...ids: string[]): Promise<string> =>
  (await inTransaction((tx) => removeSignatures(tx, organizer, letter, ids, invented))) ?? '';
const restore = async (organizer: Organizer, ...ids: string[]): Promise<string> =>
  (await inTransaction((tx) => restoreSignatures(tx, organizer, letter, ids))) ?? '';
const undo = (organizer: Organizer, decision: string) =>
  inTransaction((tx) => undoDecision(tx, organizer, letter, decision));
const resultOf = (organizer: Organizer, decision: string) => decisionResult(database(), organizer, letterId, decision);
const recorded = () =>
  database().auditEntry.findMany({ orderBy: { number: 'asc' }, select: { action: true, payload: true } });
const namesOf = (page: { rows: { name: string }[] }) => page.rows.map(({ name }) => name).toSorted();
const shownNames = async (organizer: Organizer) =>
  namesOf(await namedPage(database(), organizer, letterId, { state: 'shown' }));

describe('removing a named signature', () => {
  test('takes it from the list and the count, says who, when and why, and undo restores it', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const id = await sign('Tilda Marquenson', 'Tester', 'Adobe', 'employer');
    await sign('Ilse Tamarowicz');
    const decision = await remove(organizer, id);
    await foldJournal(letterId);
    expect(await shownNames(organizer)).toEqual(['Ilse Tamarowicz']);
    expect(await countOf(database(), letterId)).toMatchObject({ total: 1, named: { total: 1, verified: 0 } });

    const removed = await namedPage(database(), organizer, letterId, { state: 'removed' });
    expect(removed.rows).toMatchObject([{ id, removed: { organizer: organizer.name, ...invented } }]);
    expect(removed.rows[0]?.removed?.at).toBeInstanceOf(Date);
    expect((await hiddenCounts(database(), organizer, letterId)).removed).toBe(1);
    expect(await resultOf(organizer, decision)).toMatchObject({ state: 'removed', undone: false, rows: [{ id }] });

    expect(await undo(organizer, decision)).toBe(true);
    await foldJournal(letterId);
    expect(await countOf(database(), letterId)).toMatchObject({ total: 2, named: { total: 2, verified: 1 } });
    expect(await resultOf(organizer, decision)).toMatchObject({ state: 'shown', undone: true, rows: [{ id }] });
    expect((await hiddenCounts(database(), organizer, letterId)).removed).toBe(0);
  });

  test('is one event of the audit log, which leads to no signature', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const ids = [await sign('Tilda Marquenson'), await sign('Ilse Tamarowicz')];
    const decision = await remove(organizer, ...ids);
    await undo(organizer, decision);
    const about = { letter: letter.slug, decision, count: 2 };
    expect(await recorded()).toEqual([
      { action: 'signature.removed', payload: { ...about, reasonCode: 'invented', reason: 'seen by the hour' } },
      { action: 'decision.undone', payload: about },
    ]);
    expect(await checkChain(database(), organizer)).toMatchObject({ brokenAt: null });
    const log = JSON.stringify(await recorded());
    expect(['Tilda', 'Ilse', ...ids].filter((text) => log.includes(text))).toEqual([]);
  });

  test('by several at once counts once and is recorded once', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const id = await sign('Bo Testerling');
    const decisions = await Promise.all([1, 2, 3].map(() => remove(organizer, id)));
    await foldJournal(letterId);
    expect(decisions.filter(Boolean)).toHaveLength(1);
    expect(await countOf(database(), letterId)).toMatchObject({ total: 0 });
    expect(await recorded()).toHaveLength(1);
  });

  test('does not reach into another letter', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const id = await sign('Bo Testerling');
    const other = await makeLetter(database());
    const elsewhere = inTransaction((tx) => removeSignatures(tx, organizer, other, [id], invented));
    expect(await elsewhere).toBeNull();
    expect(await namedByIds(database(), organizer, other.id, [id], 'shown')).toEqual([]);
    expect(await shownNames(organizer)).toEqual(['Bo Testerling']);
  });

  test('does not depend on what the audit log holds', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const id = await sign('Bo Testerling');
    const decision = await remove(organizer, id);
    await database().auditEntry.deleteMany();
    const { rows } = await namedPage(database(), organizer, letterId, { state: 'removed' });
    expect(rows).toMatchObject([{ id, removed: invented }]);
    expect(await undo(organizer, decision)).toBe(true);
    expect(await shownNames(organizer)).toEqual(['Bo Testerling']);
  });

  test('says the latest reason of one that was removed twice', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const { organizer: second } = await makeOrganizer({ role: 'moderator', name: 'Second Moderator' });
    const id = await sign('Bo Testerling');
    await remove(organizer, id);
    await restore(organizer, id);
    await inTransaction((tx) => removeSignatures(tx, second, letter, [id], { reasonCode: 'twice', reasonText: '' }));
    const { rows } = await namedPage(database(), organizer, letterId, { state: 'removed' });
    expect(rows).toMatchObject([{ removed: { organizer: 'Second Moderator', reasonCode: 'twice' } }]);
  });

  test.each(['viewer', 'editor'] as const)('is refused to a %s, and nothing happens', async (role) => {
    const { organizer } = await makeOrganizer({ role });
    const { organizer: moderator } = await makeOrganizer({ role: 'moderator' });
    const [id, other] = [await sign('Bo Testerling'), await sign('Ilse Tamarowicz')];
    const decision = await remove(moderator, other);
    await expect(remove(organizer, id)).rejects.toThrow(NotAllowedError);
    await expect(restore(organizer, other)).rejects.toThrow(NotAllowedError);
    await expect(undo(organizer, decision)).rejects.toThrow(NotAllowedError);
    expect(await recorded()).toHaveLength(1);
    expect(await shownNames(organizer)).toEqual(['Bo Testerling']);
  });
});

describe('undoing a decision', () => {
  test('a second time has no effect, also when two do it at once', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const id = await sign('Bo Testerling');
    const decision = await remove(organizer, id);
    const undone = await Promise.all([undo(organizer, decision), undo(organizer, decision)]);
    expect(undone.toSorted()).toEqual([false, true]);
    await remove(organizer, id);
    expect(await undo(organizer, decision)).toBe(false);
    expect(await shownNames(organizer)).toEqual([]);
    await foldJournal(letterId);
    expect(await countOf(database(), letterId)).toMatchObject({ total: 0 });
  });

  test('changes only the signatures that no later decision changed', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const [first, second] = [await sign('Bo Testerling'), await sign('Ilse Tamarowicz')];
    const decision = await remove(organizer, first, second);
    await restore(organizer, first);
    await remove(organizer, first);
    expect(await resultOf(organizer, decision)).toMatchObject({ state: 'removed', rows: [{ id: second }] });
    expect(await undo(organizer, decision)).toBe(true);
    expect(await shownNames(organizer)).toEqual(['Ilse Tamarowicz']);
  });

  test('that restored signatures removes them again, with the reason that they had', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const id = await sign('Bo Testerling');
    await remove(organizer, id);
    const decision = await restore(organizer, id);
    expect(await resultOf(organizer, decision)).toMatchObject({ state: 'shown', undone: false });
    expect(await undo(organizer, decision)).toBe(true);
    const { rows } = await namedPage(database(), organizer, letterId, { state: 'removed' });
    expect(rows).toMatchObject([{ id, removed: invented }]);
  });

  test('is open to every moderator, and says who did it', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const { organizer: other } = await makeOrganizer({ role: 'moderator' });
    const decision = await remove(organizer, await sign('Bo Testerling'));
    expect(await undo(other, decision)).toBe(true);
    expect(await database().moderationDecision.findFirst()).toMatchObject({
      organizerId: organizer.id,
      undoneBy: other.id,
    });
  });

  test('of another letter, or of none, has no effect', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const decision = await remove(organizer, await sign('Bo Testerling'));
    const other = await makeLetter(database());
    expect(await inTransaction((tx) => undoDecision(tx, organizer, other, decision))).toBe(false);
    expect(await undo(organizer, letterId)).toBe(false);
    expect(await shownNames(organizer)).toEqual([]);
  });
});

describe('what a decision holds', () => {
  test('no longer names a signature that its signer withdrew', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const { id, receipt } = await make('Bo Testerling', 'Tester', 'Google', 'email');
    const decision = await remove(organizer, id, await sign('Ilse Tamarowicz'));
    await inTransaction((tx) => withdrawNamed(tx, letterId, receiptHash(receipt)));
    const stored = JSON.stringify([
      await database().moderationDecision.findMany(),
      await database().moderationDecisionSignature.findMany(),
      await database().auditEntry.findMany(),
    ]);
    expect(stored).not.toContain(id);
    expect((await resultOf(organizer, decision))?.rows).toMatchObject([{ name: 'Ilse Tamarowicz' }]);
    expect(await undo(organizer, decision)).toBe(true);
  });

  test('goes with its letter', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    await remove(organizer, await sign('Bo Testerling'));
    await inTransaction((tx) => deleteLetter(tx, letterId));
    expect(await database().moderationDecision.count()).toBe(0);
    expect(await database().moderationDecisionSignature.count()).toBe(0);
    expect(await database().anonymousBatch.count()).toBe(0);
    expect(await database().letterCount.count()).toBe(0);
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
    expect(await find('100% LIND')).toEqual(['Per_100% Lindqvall']);
    // Neither a sign alone nor a letter or two reads the table.
    expect(await find('%')).toEqual([]);
    expect(await find('_')).toEqual([]);
    expect(await find('en')).toEqual([]);
    expect(await find('___')).toEqual([]);
    expect(await find('gineer')).toEqual(['Zoë Márquez']);
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
