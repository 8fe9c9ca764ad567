import { describe, expect, test } from 'vitest';
import { demoContact, demoTranslations } from './data';
import { canPublish } from '@/lib/letters/drafts/rules';
import { draftSchema } from '@/lib/letters/drafts/schema';

const draft = {
  slug: '',
  mainLocale: 'en',
  closesOn: '2026-04-24',
  closingZone: 'UTC',
  signersIndexed: false,
  namesOmitted: false,
  ...demoContact,
  translations: demoTranslations,
};

describe('the demo letter', () => {
  test('is one that an organizer could have typed, and published', () => {
    const parsed = draftSchema.parse(draft);
    expect(parsed.translations).toEqual(demoTranslations);
    expect(canPublish(parsed, '2026-01-24')).toEqual([]);
  });

  test('makes the same three demands in both languages, paragraph by paragraph', () => {
    const [english, arabic] = demoTranslations;
    for (const text of demoTranslations) expect(text.body.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ']);
    expect(arabic?.body.split('\n\n').length).toBe(english?.body.split('\n\n').length);
    expect(arabic?.questions.match(/^## /gm)?.length).toBe(english?.questions.match(/^## /gm)?.length);
  });

  test('says in every language that its people are invented', () => {
    expect(demoTranslations[0]?.about).toContain('the signers are invented');
    expect(demoTranslations[1]?.about).toContain('مُختلَقون');
  });
});
