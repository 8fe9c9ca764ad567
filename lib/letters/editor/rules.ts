/**
 * The editor's form. Invariant: whatever was typed is in the form again, saved or refused. A field's name is that of its
 * text, with the language where there are several: `body.ar`. Works in the browser as on the server.
 */
import { isLocale, locales, type Locale } from '@/lib/i18n/locales';
import type { FormResult } from '@/lib/platform/form';
import type { PublishProblem } from '../drafts/rules';
import { characterNotes } from '../characters/rules';
import { textFields, type DraftTextField } from '../fields/rules';
import type { DraftInput, DraftTranslation, InputProblem } from '../drafts/schema';

/** What the form can be wrong about: a code for each field's name. */
export type DraftErrors = Record<string, InputProblem | PublishProblem['code'] | 'slug-needed' | 'slug-taken'>;

export type EditorState = FormResult & {
  errors: DraftErrors;
  version: number;
  /** As typed, also where it cannot be saved. */
  draft: DraftInput;
  /** `shown`: only back in the form. `signed-out`: nothing is saved, the session has ended. `incomplete`: saved, though something is missing for publishing. */
  outcome: 'fresh' | 'saved' | 'shown' | 'incomplete' | 'refused' | 'conflict' | 'deleted' | 'signed-out';
  /** Where saving removed characters that nobody sees. */
  cleaned: CleanedPlace[];
  /** What somebody else saved meanwhile. */
  theirs: { version: number; draft: DraftInput } | null;
};

/** Where a text had characters that turn the reading direction; `excerpt` is empty where they are no longer known. */
export type CleanedPlace = { field: DraftTextField; locale: Locale; line: number; excerpt: string };

/** The places of a draft, as it was typed, where saving removes characters that nobody sees. */
export const cleanedPlaces = (draft: DraftInput): CleanedPlace[] =>
  draft.translations.flatMap(({ locale, ...texts }) =>
    textFields.flatMap((field) =>
      characterNotes(texts[field])
        .filter(({ code }) => code === 'direction')
        .map(({ line, excerpt }) => ({ field, locale, line, excerpt })),
    ),
  );

/** Places for the address of a page, which must not have the words; such as `body.ar.3`. */
export const placesParam = (places: readonly CleanedPlace[]): string =>
  places
    .slice(0, 20)
    .map(({ field, locale, line }) => `${field}.${locale}.${line}`)
    .join('~');

/** The places that an address names; what is none is left out. */
export const placesOfParam = (param = ''): CleanedPlace[] =>
  param.split('~').flatMap((one): CleanedPlace[] => {
    const [, name, locale = '', line] = /^([a-z]{4,10})\.([a-z]{2})\.(\d{1,5})$/.exec(one) ?? [];
    const field = textFields.find((known) => known === name);
    return field && isLocale(locale) ? [{ field, locale, line: Number(line), excerpt: '' }] : [];
  });

/** The form of somebody whose session has ended: everything is as it was typed, nothing is saved. */
export const signedOutState = (before: EditorState, typed: DraftInput): EditorState => ({
  ...before,
  errors: {},
  draft: typed,
  outcome: 'signed-out',
  cleaned: [],
  theirs: null,
});

const emptyTexts = { title: '', addressees: '', body: '', sender: '', about: '', questions: '' };

export const emptyTranslation = (locale: Locale): DraftTranslation => ({ locale, ...emptyTexts });

/** The draft that the form's texts make, by field; `languages` are those that it has fields for. */
export function draftFrom(texts: Readonly<Record<string, unknown>>, languages: readonly string[]): DraftInput {
  const text = (name: string): string => {
    const value = texts[name];
    return typeof value === 'string' ? value : '';
  };
  const written = languages.filter(isLocale);
  const main = text('mainLocale');
  return {
    slug: text('slug'),
    mainLocale: isLocale(main) ? main : (written[0] ?? 'en'),
    closesOn: text('closesOn'),
    closingZone: text('closingZone'),
    signersIndexed: text('signersIndexed') !== '',
    namesOmitted: text('namesOmitted') !== '',
    contactEmail: text('contactEmail'),
    contactSignal: text('contactSignal'),
    contactAge: text('contactAge'),
    translations: written.map((locale) => ({
      locale,
      ...emptyTexts,
      ...Object.fromEntries(textFields.map((field) => [field, text(`${field}.${locale}`)])),
    })),
  };
}

/** The texts of a draft by the names of their fields. */
export const valuesOf = ({
  translations,
  signersIndexed,
  namesOmitted,
  ...others
}: DraftInput): Record<string, string> => ({
  ...others,
  signersIndexed: signersIndexed ? 'on' : '',
  namesOmitted: namesOmitted ? 'on' : '',
  ...Object.fromEntries(
    translations.flatMap((one) => textFields.map((field) => [`${field}.${one.locale}`, one[field]])),
  ),
});

/** The draft with another language, or without one; the last one cannot be removed, and the main one is always there. */
export function withLanguages(draft: DraftInput, intent: string): DraftInput {
  const [, change, locale = ''] = /^(add|remove)-(\w+)$/.exec(intent) ?? [];
  if (!change || !isLocale(locale)) return draft;
  const others = draft.translations.filter((one) => one.locale !== locale);
  if (change === 'add') return { ...draft, translations: [...others, emptyTranslation(locale)] };
  const first = others[0];
  if (!first) return draft;
  return { ...draft, translations: others, mainLocale: draft.mainLocale === locale ? first.locale : draft.mainLocale };
}

/** The names of all fields, in the order of the form. */
export const fieldPathsOf = ({ translations }: DraftInput): string[] => [
  ...translations.flatMap(({ locale }) =>
    (['title', 'addressees', 'body'] as const).map((field) => `${field}.${locale}`),
  ),
  ...translations.flatMap(({ locale }) =>
    (['sender', 'about', 'questions'] as const).map((field) => `${field}.${locale}`),
  ),
  'contactEmail',
  'contactSignal',
  'contactAge',
  'closesOn',
  'closingZone',
  'slug',
  'mainLocale',
  'signersIndexed',
  'namesOmitted',
];

/** The languages that a draft could still get. */
export const missingLanguages = (draft: DraftInput): Locale[] =>
  locales.filter((locale) => !draft.translations.some((one) => one.locale === locale));

/** The field where an organizer fixes what prevents publishing. */
export const fieldPathOf = (problem: PublishProblem): string => {
  if ('locale' in problem) return `${problem.field}.${problem.locale}`;
  return problem.field === 'contact' ? 'contactEmail' : problem.field;
};

export const draftErrorsOf = (problems: readonly PublishProblem[]): DraftErrors =>
  Object.fromEntries(problems.map((problem) => [fieldPathOf(problem), problem.code]));
