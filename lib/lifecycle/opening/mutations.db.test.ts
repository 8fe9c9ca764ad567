import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeOrganizer } from '@/lib/organizers/factory';
import { NotAllowedError, type Organizer } from '@/lib/permissions/rules';
import { setClock } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { fingerprint, isKeyUsable } from '@/lib/platform/keyring/keyring';
import { addressTokenKey } from '@/lib/confirmations/keys';
import { hiddenKey, pendingKey } from '@/lib/signatures/keys';
import { makeLetter } from '../factory';
import { makeDraft, makeTranslation } from '@/lib/letters/factory';
import { saveDraft } from '@/lib/letters/drafts/mutations';
import { publishDraft } from './mutations';
import { publicLetter } from '@/lib/letters/queries';
import { publicRevision, publicRevisions } from '@/lib/letters/revisions/queries';
import { revisionHash } from '@/lib/letters/rules';
import { draftSchema, type DraftInput } from '@/lib/letters/drafts/schema';

let owner: Organizer;
beforeEach(async () => {
  setClock(new Date('2026-01-24T09:10:00Z'));
  owner = (await makeOrganizer()).organizer;
});
afterEach(() => setClock());

const press = (id: string, version: number, correction = false, who = owner) =>
  inTransaction((tx) => publishDraft(tx, who, id, version, { correction }));
const save = (id: string, version: number, draft: DraftInput) =>
  inTransaction((tx) => saveDraft(tx, owner, id, version, draftSchema.parse(draft)));
const withBody = (body: string) => makeDraft({ translations: [makeTranslation({ body })] });
const revisionsOf = async (slug: string) => (await publicRevisions(database(), slug)) ?? [];

describe('publishing for the first time', () => {
  test('the letter opens with its text, its counters, its first batch and its keys', async () => {
    const { id, hash } = await makeLetter(database(), { slug: 'ours', openedAt: null });
    expect(await publicLetter(database(), 'ours', 'en')).toBeNull();
    expect(await press(id, 1)).toEqual({ ok: true, number: 1, hash, first: true, changed: true });

    expect(await publicLetter(database(), 'ours', 'en')).toMatchObject({
      state: 'open',
      openedOn: '2026-01-24',
      closesOn: '2026-04-24',
      closingZone: 'UTC',
      closesAt: '2026-04-24T23:59:59.999+00:00',
      signersIndexed: false,
      namesOmitted: false,
      revision: { hash: revisionHash([makeTranslation()]), number: 1, publishedOn: '2026-01-24' },
    });
    expect(await database().letterCount.findUnique({ where: { letterId: id } })).toMatchObject({
      namedTotal: 0,
      batch: 0,
    });
    expect(await database().anonymousBatch.findMany({ where: { letterId: id } })).toMatchObject([
      { number: 1, publishedOn: null, revisions: [hash] },
    ]);
    const stored = await database().keyFingerprint.findMany({ orderBy: { purpose: 'asc' } });
    const keys = [addressTokenKey(id), hiddenKey(id), pendingKey(id, 1)];
    expect(keys.map(isKeyUsable)).toEqual([true, true, true]);
    expect(stored.map((row) => row.fingerprint)).toEqual(keys.map(fingerprint));
  });

  test('pressed twice at once, it opens once', async () => {
    const { id } = await makeLetter(database(), { slug: 'ours', openedAt: null });
    const outcomes = await Promise.all([press(id, 1), press(id, 1), press(id, 1)]);
    expect(outcomes.map((one) => one.ok && one.changed).toSorted()).toEqual([false, false, true]);
    expect(await database().revision.count()).toBe(1);
    expect(await database().anonymousBatch.count()).toBe(1);
    expect(await database().keyFingerprint.count()).toBe(3);
    expect(await database().auditEntry.count({ where: { action: 'letter.published' } })).toBe(1);
  });

  test('a try that fails after the keys were made leaves nothing, and the next one works', async () => {
    const { id } = await makeLetter(database(), { slug: 'ours', openedAt: null });
    const failing = inTransaction(async (tx) => {
      await publishDraft(tx, owner, id, 1, { correction: false });
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(await publicLetter(database(), 'ours', 'en')).toBeNull();
    expect(await database().keyFingerprint.count()).toBe(0);
    expect(await press(id, 1)).toMatchObject({ ok: true, first: true });
  });

  test('what is missing is named, and nothing is published', async () => {
    const { id } = await makeLetter(database(), { openedAt: null, translations: [makeTranslation({ about: '' })] });
    expect(await press(id, 1)).toEqual({
      ok: false,
      reason: 'problems',
      problems: [{ field: 'about', locale: 'en', code: 'missing' }],
    });
    expect(await database().revision.count()).toBe(0);
  });

  test('what was saved after the review is not published unseen', async () => {
    const { id } = await makeLetter(database(), { slug: 'ours', openedAt: null });
    await save(id, 1, { ...withBody('Other words.'), slug: 'ours' });
    expect(await press(id, 1)).toEqual({ ok: false, reason: 'conflict' });
  });

  test('only the languages that are whole', async () => {
    const half = makeTranslation({ locale: 'ar', body: '' });
    const { id } = await makeLetter(database(), {
      slug: 'ours',
      openedAt: null,
      translations: [makeTranslation(), half],
    });
    await press(id, 1);
    expect((await publicLetter(database(), 'ours', 'ar'))?.locales).toEqual(['en']);
  });

  test('a moderator publishes nothing', async () => {
    const { organizer } = await makeOrganizer({ role: 'moderator' });
    const { id } = await makeLetter(database(), { openedAt: null });
    await expect(press(id, 1, false, organizer)).rejects.toThrow(NotAllowedError);
  });
});

describe('a change after publishing', () => {
  test('makes a new revision; the old one stays as it was for those who signed it', async () => {
    const { id, hash } = await makeLetter(database(), { slug: 'ours' });
    setClock(new Date('2026-02-02T10:00:00Z'));
    await save(id, 1, withBody('New words.'));
    expect((await publicLetter(database(), 'ours', 'en'))?.translation.body).not.toBe('New words.');
    const outcome = await press(id, 2);
    expect(outcome).toMatchObject({ ok: true, number: 2, first: false, changed: true });

    const letter = await publicLetter(database(), 'ours', 'en');
    expect(letter).toMatchObject({ openedOn: '2026-01-24', lastChangedOn: '2026-02-02', revision: { number: 2 } });
    expect(letter?.translation.body).toBe('New words.');
    expect((await revisionsOf('ours')).map(({ number, correction, changes }) => [number, correction, changes])).toEqual(
      [
        [2, false, [{ locale: 'en', kind: 'changed', added: 2, removed: 16 }]],
        [1, false, null],
      ],
    );
    const old = await publicRevision(database(), 'ours', hash);
    expect(old).toMatchObject({ before: null, latest: false, revision: { number: 1 } });
    expect(revisionHash(old?.revision.translations ?? [])).toBe(hash);
  });

  test('the open batch lists both revisions, and a batch that is out keeps its list', async () => {
    const { id, hash } = await makeLetter(database());
    await database().anonymousBatch.update({
      where: { letterId_number: { letterId: id, number: 1 } },
      data: { publishedOn: new Date('2026-01-25'), size: 10 },
    });
    await database().anonymousBatch.create({ data: { letterId: id, number: 2, revisions: [hash] } });
    await save(id, 1, withBody('New words.'));
    const outcome = await press(id, 2);
    const batches = await database().anonymousBatch.findMany({ where: { letterId: id }, orderBy: { number: 'asc' } });
    expect(batches.map(({ revisions }) => revisions)).toEqual([[hash], [hash, outcome.ok && outcome.hash]]);
  });

  test('a correction is called one', async () => {
    const { id } = await makeLetter(database(), { slug: 'ours' });
    await save(id, 1, withBody('We, who work here, ask you.'));
    await press(id, 2, true);
    expect((await revisionsOf('ours'))[0]).toMatchObject({ number: 2, correction: true });
    expect((await database().auditEntry.findMany()).map((one) => one.action)).toEqual([
      'letter.saved',
      'letter.corrected',
    ]);
  });

  test('the same words make no new revision, nor does a change of who asks', async () => {
    const { id, hash } = await makeLetter(database(), { slug: 'ours' });
    await save(id, 1, makeDraft({ translations: [makeTranslation({ about: 'Workers of four companies.' })] }));
    expect(await press(id, 2)).toEqual({ ok: true, number: 1, hash, first: false, changed: false });
    expect((await publicLetter(database(), 'ours', 'en'))?.about.who).toBe('Workers of four companies.');
  });

  test('a text that was published before, character for character, are refused', async () => {
    const { id } = await makeLetter(database());
    await save(id, 1, withBody('New words.'));
    await press(id, 2);
    await save(id, 2, makeDraft());
    expect(await press(id, 3)).toEqual({ ok: false, reason: 'earlier-text' });
  });

  test('after closing the text stays as it was signed', async () => {
    const { id } = await makeLetter(database());
    await save(id, 1, withBody('New words.'));
    setClock(new Date('2026-04-25T00:00:00Z'));
    expect(await press(id, 2)).toEqual({ ok: false, reason: 'closed' });
  });
});
