import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { makeLetter } from '@/lib/lifecycle/factory';
import { makeTranslation } from './factory';
import { featuredLetter, publicLetter, publicLetters } from './queries';

const start = new Date('2026-01-24T09:10:00Z');
beforeEach(() => setClock(start));
afterEach(() => setClock());

const english = makeTranslation();
const arabic = makeTranslation({ locale: 'ar', title: 'لا عمل للمداهمات', about: '' });

describe('what readers are given', () => {
  test('the letter in their language, or in its main one', async () => {
    await makeLetter(database(), { slug: 'ours', mainLocale: 'ar', translations: [english, arabic] });
    const inEnglish = await publicLetter(database(), 'ours', 'en');
    expect(inEnglish).toMatchObject({ locale: 'en', locales: ['ar', 'en'], translation: { title: english.title } });
    expect(await publicLetter(database(), 'ours', 'fr')).toMatchObject({ locale: 'ar', translation: { locale: 'ar' } });
  });

  test('who asks, in another language where it was not said in theirs', async () => {
    await makeLetter(database(), { slug: 'ours', translations: [english, arabic] });
    expect((await publicLetter(database(), 'ours', 'ar'))?.about).toMatchObject({
      who: english.about,
      contactEmail: 'letters@example.org',
    });
  });

  test('nothing of a draft', async () => {
    await makeLetter(database(), { slug: 'ours', openedAt: null });
    expect(await publicLetter(database(), 'ours', 'en')).toBeNull();
    expect(await publicLetters(database())).toEqual([]);
    expect(await featuredLetter(database())).toEqual({ kind: 'none' });
  });

  test('the list, with titles in every language', async () => {
    const { id } = await makeLetter(database(), { slug: 'ours', translations: [english, arabic] });
    expect(await publicLetters(database())).toMatchObject([
      { id, slug: 'ours', titles: { en: english.title, ar: arabic.title } },
    ]);
  });
});

describe('what the home page shows', () => {
  const closed = { openedAt: new Date('2025-10-01T00:00:00Z'), closesAt: new Date('2025-12-31T23:59:59.999Z') };

  test('the demo, until an organizer publishes a letter', async () => {
    await makeLetter(database(), { slug: 'demo', demo: true, openedAt: start });
    await makeLetter(database(), { slug: 'draft', openedAt: null });
    expect(await featuredLetter(database())).toEqual({ kind: 'one', slug: 'demo' });
    await makeLetter(database(), { slug: 'ours' });
    expect(await featuredLetter(database())).toEqual({ kind: 'one', slug: 'ours' });
    expect((await publicLetters(database())).map(({ slug }) => slug)).toEqual(['ours', 'demo']);
  });

  test('a closed letter that is the only one stays there, and gives way to one that can be signed', async () => {
    await makeLetter(database(), { slug: 'demo', demo: true, openedAt: start });
    await makeLetter(database(), { slug: 'last-year', ...closed });
    expect(await featuredLetter(database())).toEqual({ kind: 'one', slug: 'last-year' });
    await makeLetter(database(), { slug: 'this-year' });
    expect(await featuredLetter(database())).toEqual({ kind: 'one', slug: 'this-year' });
  });

  test('several that can be signed are a list, without the demo', async () => {
    await makeLetter(database(), { slug: 'demo', demo: true, openedAt: start });
    await makeLetter(database(), { slug: 'one' });
    await makeLetter(database(), { slug: 'two' });
    const featured = await featuredLetter(database());
    expect(featured.kind === 'several' && featured.letters.map(({ slug }) => slug).toSorted()).toEqual(['one', 'two']);
  });
});
