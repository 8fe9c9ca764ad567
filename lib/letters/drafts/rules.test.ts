import { describe, expect, test } from 'vitest';
import { canPublish, publishable, slugFrom } from './rules';
import type { DraftInput } from './schema';

const empty = { title: '', addressees: '', body: '', sender: '', about: '', questions: '' };
const english = {
  locale: 'en' as const,
  title: 'No contracts for raids',
  addressees: 'To the board',
  body: 'We ask.',
  sender: 'Workers',
  about: 'Workers of three companies.',
  questions: '',
};
const whole: DraftInput = {
  slug: 'no-contracts',
  mainLocale: 'en',
  closesOn: '2026-04-24',
  closingZone: 'UTC',
  signersIndexed: false,
  namesOmitted: false,
  contactEmail: 'letters@example.org',
  contactSignal: '',
  contactAge: '',
  translations: [english],
};
const today = '2026-01-24';

describe('the address that a title suggests', () => {
  test.each([
    ['No contracts for raids', 'no-contracts-for-raids'],
    ['  We won’t build it!  ', 'we-wont-build-it'],
    ['Für Größe & Ärger: Łódź', 'fur-grosse-arger-lodz'],
    ['رسالة إلى شركاتنا', ''],
    ['رسالة عن ICE', 'ice'],
    ['…', ''],
  ])('%s → %s', (title, slug) => {
    expect(slugFrom(title)).toBe(slug);
  });

  test('ends with a whole word, and is short', () => {
    expect(slugFrom('word '.repeat(30))).toBe('word-word-word-word-word-word-word-word-word');
    expect(slugFrom('x'.repeat(200)).length).toBe(48);
  });
});

describe('what is missing before publishing', () => {
  const problems = (change: Partial<DraftInput>, published: string[] = []) =>
    canPublish({ ...whole, ...change }, today, published);

  test('nothing, when one language is whole and it says who asks, how to reach them and until when', () => {
    expect(problems({})).toEqual([]);
  });

  test('everything, in the order of the editor', () => {
    const nothing = problems({
      contactEmail: '',
      closesOn: '2026-01-23',
      translations: [{ ...empty, locale: 'en' }],
    });
    expect(nothing.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'title missing',
      'addressees missing',
      'body missing',
      'about missing',
      'contact missing',
      'closesOn date-passed',
    ]);
  });

  test('a letter may close today, and within a year, but not later', () => {
    expect(problems({ closesOn: today })).toEqual([]);
    expect(problems({ closesOn: '2027-01-25' })).toEqual([]);
    expect(problems({ closesOn: '2027-01-26' })).toEqual([{ field: 'closesOn', code: 'date-far' }]);
  });

  test('a second language that is not finished stays a draft and holds nothing up', () => {
    const half = { ...empty, locale: 'ar' as const, title: 'لا لعقود المداهمات' };
    expect(problems({ translations: [english, half] })).toEqual([]);
    expect(publishable({ ...whole, translations: [english, half] })).toEqual([english]);
  });

  test('a language that readers have does not vanish because a field was emptied', () => {
    const emptied = { ...english, locale: 'ar' as const, body: '' };
    expect(problems({ translations: [english, emptied] }, ['en', 'ar'])).toEqual([
      { field: 'body', locale: 'ar', code: 'half-translated' },
    ]);
  });

  test('an age key alone is no way to be reached', () => {
    expect(problems({ contactEmail: '', contactAge: 'age1…' })).toEqual([{ field: 'contact', code: 'missing' }]);
    expect(problems({ contactEmail: '', contactSignal: 'letters.01' })).toEqual([]);
  });
});
