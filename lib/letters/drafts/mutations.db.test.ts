import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeOrganizer } from '@/lib/organizers/factory';
import { NotAllowedError, type Organizer } from '@/lib/permissions/rules';
import { setClock } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { makeLetter } from '@/lib/lifecycle/factory';
import { makeDraft, makeTranslation } from '../factory';
import { createLetter, saveDraft } from './mutations';
import { closeImmediately, moveClosing } from '../mutations';
import { adminLetters, letterDraft } from '../admin-queries';
import { draftSchema, type DraftInput } from './schema';

let owner: Organizer;
beforeEach(async () => {
  setClock(new Date('2026-01-24T09:10:00Z'));
  owner = (await makeOrganizer()).organizer;
});
afterEach(() => setClock());

const create = (draft: DraftInput, who = owner) =>
  inTransaction((tx) => createLetter(tx, who, draftSchema.parse(draft)));
const save = (id: string, version: number, draft: DraftInput, who = owner) =>
  inTransaction((tx) => saveDraft(tx, who, id, version, draftSchema.parse(draft)));
const stored = async (slug: string) => {
  const letter = await letterDraft(database(), owner, slug);
  if (!letter) throw new Error(`No letter ${slug}`);
  return letter;
};
const recorded = async () =>
  (await database().auditEntry.findMany({ orderBy: { number: 'asc' } })).map((one) => one.action);

describe('writing a letter', () => {
  test('a draft is stored word for word under the address that its title suggests', async () => {
    const draft = makeDraft({ closesOn: '2026-03-01' });
    expect(await create(draft)).toEqual({ ok: true, slug: 'no-work-for-raids', version: 1 });
    const letter = await stored('no-work-for-raids');
    expect(letter.draft).toEqual({ ...draft, slug: 'no-work-for-raids' });
    expect(letter).toMatchObject({ state: 'draft', published: null, version: 1 });
    expect(await recorded()).toEqual(['letter.created']);
  });

  test('a second letter of the same title gets an address of its own, also when both are made at once', async () => {
    const both = await Promise.all([create(makeDraft()), create(makeDraft())]);
    expect(both.map((one) => one.ok && one.slug).toSorted()).toEqual(['no-work-for-raids', 'no-work-for-raids-2']);
  });

  test('a title without Latin letters suggests no address: the organizer is asked, and nothing is stored', async () => {
    const arabic = makeDraft({ mainLocale: 'ar', translations: [makeTranslation({ locale: 'ar', title: 'رسالتنا' })] });
    expect(await create(arabic)).toEqual({ ok: false, reason: 'slug-needed' });
    expect(await create({ ...arabic, slug: 'our-letter' })).toMatchObject({ ok: true, slug: 'our-letter' });
    expect(await adminLetters(database(), owner)).toMatchObject([
      { slug: 'our-letter', title: 'رسالتنا', state: 'draft' },
    ]);
  });

  test('an address that another letter has is refused', async () => {
    await makeLetter(database(), { slug: 'taken' });
    expect(await create(makeDraft({ slug: 'taken' }))).toEqual({ ok: false, reason: 'slug-taken' });
  });

  test('a viewer writes nothing', async () => {
    const { organizer } = await makeOrganizer({ role: 'viewer' });
    await expect(create(makeDraft(), organizer)).rejects.toThrow(NotAllowedError);
  });
});

describe('saving', () => {
  test('two organizers at once: one saves, the other learns of it and loses nothing of what is stored', async () => {
    const { id } = await makeLetter(database(), { slug: 'ours', openedAt: null });
    const mine = makeDraft({ slug: 'ours', translations: [makeTranslation({ body: 'Mine.' })] });
    const theirs = makeDraft({ slug: 'ours', translations: [makeTranslation({ body: 'Theirs.' })] });
    const outcomes = await Promise.all([save(id, 1, mine), save(id, 1, theirs)]);
    expect(outcomes.filter((one) => one.ok)).toEqual([{ ok: true, slug: 'ours', version: 2 }]);
    expect(outcomes.filter((one) => !one.ok)).toEqual([{ ok: false, reason: 'conflict' }]);
    const body = (await stored('ours')).draft.translations[0]?.body;
    expect(body).toBe(outcomes[0].ok ? 'Mine.' : 'Theirs.');
  });

  test('languages are added and taken away, and the address changes, as long as nothing is published', async () => {
    const { id } = await makeLetter(database(), { slug: 'ours', openedAt: null });
    const arabic = makeTranslation({ locale: 'ar', title: 'رسالتنا' });
    await save(id, 1, makeDraft({ slug: 'ours-now', mainLocale: 'ar', translations: [makeTranslation(), arabic] }));
    expect((await stored('ours-now')).draft.translations.map(({ locale }) => locale)).toEqual(['ar', 'en']);
    await save(id, 2, makeDraft({ slug: 'ours-now', mainLocale: 'ar', translations: [arabic] }));
    expect((await stored('ours-now')).draft.translations.map(({ locale }) => locale)).toEqual(['ar']);
  });

  test('address and closing date of a published letter stay, whatever the form sends', async () => {
    const { id } = await makeLetter(database(), { slug: 'ours' });
    const { closesOn } = (await stored('ours')).draft;
    await save(id, 1, makeDraft({ slug: 'elsewhere', closesOn: '2026-02-01' }));
    expect((await stored('ours')).draft.closesOn).toBe(closesOn);
  });

  test('a published letter does not stop saying who asks and how to reach them', async () => {
    const { id } = await makeLetter(database(), { slug: 'ours' });
    const mute = makeDraft({ contactEmail: '', translations: [makeTranslation({ about: '' })] });
    expect(await save(id, 1, mute)).toEqual({
      ok: false,
      reason: 'needed',
      problems: [
        { field: 'about', locale: 'en', code: 'missing' },
        { field: 'contact', code: 'missing' },
      ],
    });
  });
});

describe('closing', () => {
  test('the date can be moved until it has passed', async () => {
    const { id } = await makeLetter(database(), { slug: 'ours', closesAt: new Date('2026-02-01T23:59:59.999Z') });
    const move = (day: string) => inTransaction((tx) => moveClosing(tx, owner, id, day, 'UTC'));
    expect(await move('2026-01-23')).toEqual({ ok: false, reason: 'date-passed' });
    expect(await move('2028-01-23')).toEqual({ ok: false, reason: 'date-far' });
    expect(await move('2026-05-01')).toEqual({ ok: true });
    expect((await stored('ours')).draft.closesOn).toBe('2026-05-01');
    setClock(new Date('2026-05-02T00:00:00Z'));
    expect(await move('2026-06-01')).toEqual({ ok: false, reason: 'not-open' });
    expect(await database().auditEntry.findMany({ select: { action: true, payload: true } })).toEqual([
      { action: 'letter.closing-date-changed', payload: { letter: 'ours', closesOn: '2026-05-01' } },
    ]);
  });

  test('the date is meant in the time zone that was chosen, while it is still that day there', async () => {
    const { id } = await makeLetter(database(), { slug: 'ours' });
    setClock(new Date('2026-02-02T01:30:00Z'));
    const move = (day: string, zone: string) => inTransaction((tx) => moveClosing(tx, owner, id, day, zone));
    expect(await move('2026-02-01', 'UTC')).toEqual({ ok: false, reason: 'date-passed' });
    expect(await move('2026-02-01', 'America/Los_Angeles')).toEqual({ ok: true });
    expect(await stored('ours')).toMatchObject({
      closesAt: '2026-02-01T23:59:59.999-08:00',
      draft: { closesOn: '2026-02-01', closingZone: 'America/Los_Angeles' },
    });
    expect(await database().letter.findUnique({ where: { id } })).toMatchObject({
      closesAt: new Date('2026-02-02T07:59:59.999Z'),
    });
    setClock(new Date('2026-02-02T07:59:00Z'));
    expect((await stored('ours')).state).toBe('open');
    setClock(new Date('2026-02-02T08:00:00Z'));
    expect((await stored('ours')).state).toBe('grace');
  });

  test('a draft keeps its date and time zone, and an open letter takes neither from the editor', async () => {
    const draft = makeDraft({ closesOn: '2026-03-01', closingZone: 'Asia/Kolkata' });
    await create(draft);
    const letter = await stored('no-work-for-raids');
    expect(letter).toMatchObject({
      draft: { ...draft, slug: 'no-work-for-raids' },
      closesAt: '2026-03-01T23:59:59.999+05:30',
    });
    const { id } = await makeLetter(database(), { slug: 'ours' });
    await save(id, 1, makeDraft({ closesOn: '2026-02-01', closingZone: 'Asia/Tokyo', signersIndexed: true }));
    expect((await stored('ours')).draft).toMatchObject({ closingZone: 'UTC', signersIndexed: true });
  });

  test('by hand: confirmations have five hours from the start of the hour, and it cannot be opened again', async () => {
    const { id } = await makeLetter(database(), { slug: 'ours' });
    setClock(new Date('2026-01-30T12:34:56Z'));
    expect(await inTransaction((tx) => closeImmediately(tx, owner, id))).toEqual({ ok: true });
    expect(await database().letter.findUnique({ where: { id } })).toMatchObject({
      closesAt: new Date('2026-01-30T12:00:00Z'),
    });
    expect((await stored('ours')).state).toBe('grace');
    expect(await inTransaction((tx) => closeImmediately(tx, owner, id))).toEqual({ ok: false, reason: 'not-open' });
    expect(await inTransaction((tx) => moveClosing(tx, owner, id, '2026-06-01', 'UTC'))).toEqual({
      ok: false,
      reason: 'not-open',
    });
    expect(await recorded()).toEqual(['letter.closed']);
  });

  test('a draft has nothing to close', async () => {
    const { id } = await makeLetter(database(), { openedAt: null });
    expect(await inTransaction((tx) => closeImmediately(tx, owner, id))).toEqual({ ok: false, reason: 'not-open' });
  });
});
