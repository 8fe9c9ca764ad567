import { describe, expect, test } from 'vitest';
import { draftSchema } from './schema';

const form = {
  slug: '',
  mainLocale: 'en',
  closesOn: '2026-04-24',
  closingZone: 'UTC',
  signersIndexed: false,
  namesOmitted: false,
  contactEmail: '',
  contactSignal: '',
  contactAge: '',
  translations: [{ locale: 'en', title: 'A title', addressees: '', body: '', sender: '', about: '', questions: '' }],
};
const withText = (change: Record<string, string>) => ({
  ...form,
  translations: [{ ...form.translations[0], ...change }],
});
const read = (input: unknown) => {
  const parsed = draftSchema.safeParse(input);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
};
const textOf = (change: Record<string, string>) => {
  const draft = read(withText(change));
  return Array.isArray(draft) ? draft : draft.translations[0];
};

describe('what an organizer types', () => {
  test('an unfinished letter can be stored', () => {
    expect(read(form)).toMatchObject({ slug: '', mainLocale: 'en' });
  });

  test('lines end alike, whatever the browser or the clipboard sent, and the same letter is the same code points', () => {
    expect(textOf({ body: 'one\r\ntwo\rthree\u2028four\u2029five\ufeff \n' })).toMatchObject({
      body: 'one\ntwo\nthree\nfour\n\nfive',
    });
    expect(textOf({ title: 'Cafe\u0301\nLetter' })).toMatchObject({ title: 'Café Letter' });
  });

  test.each([
    ['a zero byte', { body: 'a\u0000b' }, 'translations.0.body control-character'],
    ['an escape', { title: 'a\u001bb' }, 'translations.0.title control-character'],
    ['half a character', { body: '\ud800' }, 'translations.0.body broken-character'],
    ['a title longer than 200', { title: 'x'.repeat(201) }, 'translations.0.title too-long'],
  ])('%s is refused with its place', (_, change, problem) => {
    expect(textOf(change as Record<string, string>)).toEqual([problem]);
  });

  test('what is pasted from a word processor keeps its lines, and loses what turns the reading direction', () => {
    expect(textOf({ body: 'one\u000btwo\u000cthree \u202bأربعة\u202c \u2067five\u2069 \u202esix' })).toMatchObject({
      body: 'one\ntwo\nthree أربعة five six',
    });
    expect(textOf({ title: '\u202bعنوان\u202c\u000bثانٍ' })).toMatchObject({ title: 'عنوان ثانٍ' });
  });

  test('what is typed stays as it was typed, mark-up and all', () => {
    const body = 'Dear <name of CEO>,\none<br>two\n•\tFirst\n\n| a |\n|---|\n| b |\n\n~~x~~[^1]\n\n[^1]: &copy;';
    expect(textOf({ body })).toMatchObject({ body });
  });

  test('direction marks and joiners, which Arabic and Persian need, stay', () => {
    expect(textOf({ body: 'می\u200cخواهیم\u200f (2026)\u200e' })).toMatchObject({
      body: 'می\u200cخواهیم\u200f (2026)\u200e',
    });
  });

  test.each([
    [{ slug: 'No Spaces' }, 'slug slug'],
    [{ slug: 'demo' }, 'slug slug-reserved'],
    [{ closesOn: '2026-02-30' }, 'closesOn date'],
    [{ closesOn: '' }, 'closesOn date'],
    [{ closingZone: 'PST' }, 'closingZone time-zone'],
    [{ closingZone: '' }, 'closingZone time-zone'],
    [{ contactEmail: 'nobody' }, 'contactEmail email'],
    [{ contactSignal: 'javascript:alert(1)' }, 'contactSignal signal'],
    [{ contactSignal: 'https://signal.me.example.org/#p/1234' }, 'contactSignal signal'],
    [{ contactAge: 'AGE-SECRET-KEY-1QQQ' }, 'contactAge age'],
    [{ mainLocale: 'ar' }, 'mainLocale language'],
  ])('%j is refused', (change, problem) => {
    expect(read({ ...form, ...change })).toEqual([problem]);
  });

  test('a Signal name or link, and an age key', () => {
    expect(read({ ...form, contactSignal: 'letters.01' })).toMatchObject({ contactSignal: 'letters.01' });
    expect(read({ ...form, contactSignal: ' https://signal.me/#eu/abcDEF-_123 ' })).toMatchObject({
      contactSignal: 'https://signal.me/#eu/abcDEF-_123',
    });
    const age = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
    expect(read({ ...form, contactAge: age })).toMatchObject({ contactAge: age });
  });
});
