import { describe, expect, test } from 'vitest';
import { makeDraft, makeTranslation } from '../factory';
import { emptyTranslation, draftErrorsOf, missingLanguages, fieldPathsOf, readDraftForm, withLanguages } from './rules';
import { parseDraft } from './schema';

function formOf(fields: Record<string, string>, locales: string[]): FormData {
  const form = new FormData();
  for (const locale of locales) form.append('locale', locale);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

describe("the editor's form", () => {
  test('gives back what was typed, right or wrong, with the line ends of the field', () => {
    const form = formOf({ 'body.en': 'one\r\ntwo', 'title.ar': 'رسالة', slug: 'No Spaces', closesOn: 'soon' }, [
      'en',
      'ar',
    ]);
    expect(readDraftForm(form)).toMatchObject({
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
    expect(readDraftForm(formOf({ 'body.xx': 'x' }, ['xx', 'en'])).translations.map(({ locale }) => locale)).toEqual([
      'en',
    ]);
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
    expect(errors).toEqual({ slug: 'slug', contactEmail: 'mail', 'body.ar': 'control-character' });
    const missing = draftErrorsOf([
      { field: 'contact', code: 'missing' },
      { field: 'about', locale: 'en', code: 'missing' },
    ]);
    for (const name of [...Object.keys(errors), ...Object.keys(missing)]) expect(fieldPathsOf(wrong)).toContain(name);
  });
});
