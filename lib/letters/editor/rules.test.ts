import { describe, expect, test } from 'vitest';
import { parseForm, untouched } from '@/lib/platform/form';
import { makeDraft, makeTranslation } from '../factory';
import {
  cleanedPlaces,
  draftErrorsOf,
  draftFrom,
  emptyTranslation,
  fieldPathsOf,
  missingLanguages,
  placesOfParam,
  placesParam,
  signedOutState,
  valuesOf,
  withLanguages,
} from './rules';
import { editorFormSchema, parseDraft } from './schema';

function typed(fields: Record<string, string>, locales: string[]) {
  const form = new FormData();
  for (const locale of locales) form.append('locale', locale);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const parsed = parseForm(form, editorFormSchema);
  return draftFrom(parsed.values, parsed.ok ? parsed.data.locale : []);
}

describe("the editor's form", () => {
  test('returns what was typed, right or wrong, with the line ends of the field', () => {
    const fields = { 'body.en': 'one\r\ntwo', 'title.ar': 'رسالة', slug: 'No Spaces', closesOn: 'soon' };
    expect(typed(fields, ['en', 'ar'])).toMatchObject({
      slug: 'No Spaces',
      closesOn: 'soon',
      mainLocale: 'en',
      translations: [
        { ...emptyTranslation('en'), body: 'one\ntwo' },
        { ...emptyTranslation('ar'), title: 'رسالة' },
      ],
    });
  });

  test('a language that is not one of ours is not taken from the form', () => {
    const { translations } = typed({ 'body.xx': 'x', 'body.en': 'y' }, ['xx', 'en']);
    expect(translations).toEqual([{ ...emptyTranslation('en'), body: 'y' }]);
  });

  test('a draft and the values of its fields are the same', () => {
    const draft = makeDraft({ translations: [makeTranslation(), makeTranslation({ locale: 'ar', title: 'رسالة' })] });
    expect(draftFrom(valuesOf(draft), ['en', 'ar'])).toEqual(draft);
    expect(fieldPathsOf(draft).toSorted()).toEqual(Object.keys(valuesOf(draft)).toSorted());
  });

  test('languages are added empty and taken out whole, the last one never', () => {
    const draft = makeDraft();
    const both = withLanguages(draft, 'add-ar');
    expect(both.translations).toEqual([makeTranslation(), emptyTranslation('ar')]);
    expect(missingLanguages(both)).toEqual([]);
    const arabic = withLanguages(both, 'remove-en');
    expect(arabic).toMatchObject({ mainLocale: 'ar', translations: [{ locale: 'ar' }] });
    expect(withLanguages(arabic, 'remove-ar')).toEqual(arabic);
    expect(withLanguages(draft, 'save')).toEqual(draft);
  });

  test('each error has its place, and each place is a field of the form', () => {
    const wrong = makeDraft({
      slug: 'No Spaces',
      contactEmail: 'nobody',
      translations: [makeTranslation(), makeTranslation({ locale: 'ar', body: 'a\u0000b' })],
    });
    const checked = parseDraft(wrong);
    const errors = checked.ok ? {} : checked.errors;
    expect(errors).toEqual({ slug: 'slug', contactEmail: 'email', 'body.ar': 'control-character' });
    const missing = draftErrorsOf([
      { field: 'contact', code: 'missing' },
      { field: 'about', locale: 'en', code: 'missing' },
    ]);
    for (const name of [...Object.keys(errors), ...Object.keys(missing)]) expect(fieldPathsOf(wrong)).toContain(name);
  });

  test('says where saving removes characters that nobody sees; an address has the places without the words', () => {
    const draft = makeDraft({
      translations: [
        makeTranslation({ body: 'one\ntwo \u202bx\u202c' }),
        makeTranslation({ locale: 'ar', title: '\u2067ع\u2069' }),
      ],
    });
    const places = cleanedPlaces(draft);
    expect(places).toEqual([
      { field: 'body', locale: 'en', line: 2, excerpt: 'two x' },
      { field: 'title', locale: 'ar', line: 1, excerpt: 'ع' },
    ]);
    expect(placesParam(places)).toBe('body.en.2~title.ar.1');
    expect(placesOfParam(placesParam(places))).toEqual(places.map((place) => ({ ...place, excerpt: '' })));
    expect(placesOfParam('body.xx.1~slug.en.1~<b>~body.en.x~constructor.en.1')).toEqual([]);
    const checked = parseDraft(draft);
    expect(checked.ok && cleanedPlaces(checked.draft)).toEqual([]);
  });

  test('after the session has ended everything typed is in the form', () => {
    const before = {
      ...untouched,
      version: 3,
      draft: makeDraft(),
      errors: { slug: 'slug' as const },
      outcome: 'saved' as const,
      cleaned: [],
      theirs: null,
    };
    const draft = makeDraft({ slug: 'Typed' });
    expect(signedOutState(before, draft)).toMatchObject({ draft, version: 3, outcome: 'signed-out', errors: {} });
  });
});
