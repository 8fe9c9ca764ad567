import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from './locales';
import { messages } from './messages';

const folder = path.join(import.meta.dirname, 'messages');

/** Every text of an area by its dotted key. */
function flatten(texts: object, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value as object, `${prefix}${key}.`),
  );
}

/** Every element of a message, at every depth. */
function elementsIn(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => [element, ...partsOf(element).flatMap(elementsIn)]);
}

function partsOf(element: MessageFormatElement): MessageFormatElement[][] {
  if (element.type === TYPE.tag) return [element.children];
  return 'options' in element ? Object.values(element.options).map(({ value }) => value) : [];
}

/** The names of a message's arguments and tags. Throws where the message is no ICU syntax. */
function namesIn(text: string): string[] {
  const names = elementsIn(parse(text)).flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    return element.type === TYPE.tag ? `<${element.value}>` : element.value;
  });
  return [...new Set(names)].toSorted();
}

/** Plural forms of the language that a message leaves out. One that only tells exact numbers apart has none. */
function missingForms(text: string, locale: string): string[] {
  const all = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return elementsIn(parse(text)).flatMap((element) => {
    if (element.type !== TYPE.plural) return [];
    const given = Object.keys(element.options);
    if (given.every((form) => form === 'other' || form.startsWith('='))) return [];
    return all.filter((form) => !given.includes(form)).map((form) => `${element.value}: ${form}`);
  });
}

const read = (locale: string, area: string) =>
  new Map(flatten(JSON.parse(readFileSync(path.join(folder, locale, area), 'utf8')) as object));

describe.each(locales.filter((locale) => locale !== 'en'))('messages in %s', (locale) => {
  const areas = readdirSync(path.join(folder, locale));

  it.each(areas)('%s has the keys, arguments and tags of the English one', (area) => {
    const [english, translated] = [read('en', area), read(locale, area)];
    expect([...translated.keys()]).toEqual([...english.keys()]);
    for (const [key, text] of english) {
      const other = translated.get(key) ?? '';
      expect({ key, names: namesIn(other) }).toEqual({ key, names: namesIn(text) });
      expect({ key, empty: other.trim() === '' }).toEqual({ key, empty: text.trim() === '' });
    }
  });
});

describe.each(locales)('plurals in %s', (locale) => {
  it.each(readdirSync(path.join(folder, locale)))('%s has every form where it counts', (area) => {
    for (const [key, text] of read(locale, area))
      expect({ key, missing: missingForms(text, locale) }).toEqual({ key, missing: [] });
  });
});

describe('Arabic', () => {
  it.each(readdirSync(path.join(folder, 'ar')))('%s has its own punctuation and Western digits', (area) => {
    for (const [key, text] of read('ar', area)) {
      const literals = elementsIn(parse(text)).flatMap((part) => (part.type === TYPE.literal ? part.value : []));
      expect({ key, found: literals.join('').match(/[,;?"“”٠-٩]/g) }).toEqual({ key, found: null });
    }
  });
});

it('every file of messages is loaded', () => {
  const files = readdirSync(path.join(folder, 'en')).map((file) => path.basename(file, '.json'));
  expect(Object.keys(messages.en).toSorted()).toEqual(files.toSorted());
});
