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

/** The names of a message's arguments and tags, at every depth. Throws where the message is no ICU syntax. */
function namesIn(elements: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value);
    const inner =
      element.type === TYPE.tag
        ? [element.children]
        : 'options' in element
          ? Object.values(element.options).map(({ value }) => value)
          : [];
    for (const part of inner) for (const name of namesIn(part)) names.add(name);
  }
  return names;
}

describe.each(locales.filter((locale) => locale !== 'en'))('messages in %s', (locale) => {
  const areas = readdirSync(path.join(folder, locale));

  it.each(areas)('%s has the keys, arguments and tags of the English one', (area) => {
    const read = (of: string) =>
      new Map(flatten(JSON.parse(readFileSync(path.join(folder, of, area), 'utf8')) as object));
    const [english, translated] = [read('en'), read(locale)];
    expect([...translated.keys()]).toEqual([...english.keys()]);
    for (const [key, text] of english) {
      const other = translated.get(key) ?? '';
      expect({ key, names: [...namesIn(parse(other))].toSorted() }).toEqual({
        key,
        names: [...namesIn(parse(text))].toSorted(),
      });
      expect({ key, empty: other.trim() === '' }).toEqual({ key, empty: text.trim() === '' });
    }
  });
});

it('every file of messages is loaded', () => {
  const files = readdirSync(path.join(folder, 'en')).map((file) => path.basename(file, '.json'));
  expect(Object.keys(messages.en).toSorted()).toEqual(files.toSorted());
});
