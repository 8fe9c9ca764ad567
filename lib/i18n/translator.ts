import { createFormatter, createTranslator } from 'use-intl/core';
import { messages, type Messages } from './messages';
import type { Locale } from './locales';

// The real calendar of signing is the reader's date, not a moment: dates are stored and shown in UTC.
const TIME_ZONE = 'UTC';

/** Which digits a bare `ar` has depends on the version of Node's own data. */
export const withWesternDigits = (locale: Locale): string => (locale === 'ar' ? 'ar-u-nu-latn' : locale);

/** Texts of one area, such as `sign`. A missing or broken message throws: it is our defect, never shown to a reader. */
export function translator<Area extends keyof Messages>(locale: Locale, area: Area) {
  return createTranslator<Messages, Area>({
    locale: withWesternDigits(locale),
    messages: messages[locale],
    namespace: area,
    onError(error) {
      throw error;
    },
  });
}

/** All texts as they stand in the catalogue: finished where they have no placeholder, so that the browser needs no translator. */
export const textsOf = (locale: Locale): Messages => messages[locale];

/** The type of the texts of one area, for components that take them as a prop. */
export type Translator<Area extends keyof Messages> = ReturnType<typeof translator<Area>>;

/** Numbers, dates and lists as the language writes them; Arabic with Western digits, as the letters in it do. */
export function formatter(locale: Locale) {
  return createFormatter({ locale: withWesternDigits(locale), timeZone: TIME_ZONE });
}

const dateIn = (locale: Locale, date: Date, dateStyle: 'long' | 'medium'): string =>
  new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-nu-latn' : 'en-GB', { dateStyle, timeZone: TIME_ZONE }).format(date);

/** A date such as "24 January 2026". */
export const longDate = (locale: Locale, date: Date): string => dateIn(locale, date, 'long');

/** When a letter closes, such as "24 April 2026 at 23:59 (Pacific Daylight Time)". */
export function closingTime(locale: Locale, closing: { closesAt: string | Date; closingZone: string }): string {
  const moment = new Date(closing.closesAt);
  const inZone = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-nu-latn' : 'en-GB', { ...options, timeZone: closing.closingZone });
  const zone = inZone({ timeZoneName: 'long' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return translator(locale, 'common')('closingTime', {
    date: inZone({ dateStyle: 'long' }).format(moment),
    time: inZone({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment),
    zone: zone ?? closing.closingZone,
  });
}

/** A date such as "24 Jan 2026", for tables. */
export const shortDate = (locale: Locale, date: Date): string => dateIn(locale, date, 'medium');

/** What `language` is called in `locale`, such as "Arabic". */
export const languageName = (locale: Locale, language: string): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
