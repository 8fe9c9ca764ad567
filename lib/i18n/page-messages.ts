import { createTranslator } from 'use-intl/core';
import { messages, type Messages } from './messages';
import type { Locale } from './locales';
import { withWesternDigits } from './translator';

export type Area = keyof Messages;
type PartsOf<Name extends Area> = {
  [Key in keyof Messages[Name] & string]: Messages[Name][Key] extends object ? `${Name}.${Key}` : never;
}[keyof Messages[Name] & string];

/** An area of the messages, such as `receipt`, or an object in it, such as `sign.review`. */
export type MessageSection = Area | { [Name in Area]: PartsOf<Name> }[Area];

/** The messages of a section, as they stand in English. */
export type SectionMessages<Name extends MessageSection> = Name extends Area
  ? Messages[Name]
  : Name extends `${infer Of extends Area}.${infer Key}`
    ? Messages[Of][Key & keyof Messages[Of]]
    : never;

/** The sections that a page sends to the browser. */
export type PageMessages = { [Name in MessageSection]?: SectionMessages<Name> };

interface Tree {
  [key: string]: string | Tree;
}

/**
 * Finished strings of the named sections for `MessagesProvider`, so that the browser needs no message formatter. `values`
 * fills the arguments that are the same on the whole page; a message with another argument stays a pattern.
 */
export function pageMessages(
  locale: Locale,
  sections: readonly MessageSection[],
  values: Record<string, string | number> = {},
): PageMessages {
  return Object.fromEntries(
    sections.map((section) => {
      const [area, key] = section.split('.') as [Area, string?];
      const all: Tree = messages[locale][area];
      return [section, finish(locale, key === undefined ? all : all[key], values)];
    }),
  );
}

function finish(locale: Locale, message: string | Tree | undefined, values: Record<string, string | number>): unknown {
  if (typeof message === 'object')
    return Object.fromEntries(Object.entries(message).map(([key, inner]) => [key, finish(locale, inner, values)]));
  if (message === undefined) return undefined;
  const named = argumentsOf(message);
  if (named.length === 0 || !named.every((name) => name in values)) return message;
  const translate = createTranslator({
    locale: withWesternDigits(locale),
    messages: { message },
    onError(error) {
      throw error;
    },
  });
  return translate('message', values);
}

/** The names of a message's arguments; what is in the branches of a plural is text. */
function argumentsOf(message: string): string[] {
  let depth = 0;
  return [...message.matchAll(/\{(\w*)|\}/g)].flatMap(([brace, name]) => {
    if (brace === '}') depth--;
    else if (depth++ === 0 && name !== undefined) return [name];
    return [];
  });
}
