/**
 * The editor's form. Invariant: whatever was typed stands in the form again, kept or refused; a field's place is its name
 * in the form, `body.ar` for a text in one language. Works in the browser as on the server.
 */
import { textIn, textsIn } from '@/lib/platform/form';
import { isLocale, locales, type Locale } from '@/lib/i18n/locales';
import type { PublishProblem } from '../drafts/rules';
import { textFields } from '../fields/rules';
import type { Draft, DraftTranslation, InputProblem } from '../drafts/schema';

/** What the form can be wrong about: a code for each field's name. */
export type DraftErrors = Record<string, InputProblem | PublishProblem['code'] | 'slug-needed' | 'slug-taken'>;

export type EditorState = {
  /** Null until the letter is kept for the first time. */
  letterId: string | null;
  version: number;
  /** As typed, also where it cannot be kept. */
  draft: Draft;
  errors: DraftErrors;
  /** `shown`: only put back into the form. `kept`: saved, though something is missing for publishing. */
  outcome: 'fresh' | 'saved' | 'shown' | 'kept' | 'refused' | 'conflict' | 'gone';
  /** What somebody else saved meanwhile. */
  theirs: { version: number; draft: Draft } | null;
};

const emptyTexts = { title: '', addressees: '', body: '', about: '', questions: '' };

export const emptyTranslation = (locale: Locale): DraftTranslation => ({ locale, ...emptyTexts });

// A form sends its lines with CR and LF, whatever stands in the field.
const textOf = (form: FormData, name: string): string => textIn(form, name).replace(/\r\n?/g, '\n');

/** What the form holds, as it was typed. */
export function readDraftForm(form: FormData): Draft {
  const written = textsIn(form, 'locale').filter(isLocale);
  const main = textOf(form, 'mainLocale');
  return {
    slug: textOf(form, 'slug'),
    mainLocale: isLocale(main) ? main : (written[0] ?? 'en'),
    closesOn: textOf(form, 'closesOn'),
    contactEmail: textOf(form, 'contactEmail'),
    contactSignal: textOf(form, 'contactSignal'),
    contactAge: textOf(form, 'contactAge'),
    translations: written.map((locale) => ({
      locale,
      ...emptyTexts,
      ...Object.fromEntries(textFields.map((field) => [field, textOf(form, `${field}.${locale}`)])),
    })),
  };
}

/** The draft with another language, or without one; the last one stays, and the main one is always there. */
export function withLanguages(draft: Draft, intent: string): Draft {
  const [, act, locale = ''] = /^(add|remove)-(\w+)$/.exec(intent) ?? [];
  if (!act || !isLocale(locale)) return draft;
  const others = draft.translations.filter((one) => one.locale !== locale);
  if (act === 'add') return { ...draft, translations: [...others, emptyTranslation(locale)] };
  const first = others[0];
  if (!first) return draft;
  return { ...draft, translations: others, mainLocale: draft.mainLocale === locale ? first.locale : draft.mainLocale };
}

/** The names of all fields, in the order of the form. */
export const fieldPathsOf = ({ translations }: Draft): string[] => [
  ...translations.flatMap(({ locale }) =>
    (['title', 'addressees', 'body'] as const).map((field) => `${field}.${locale}`),
  ),
  ...translations.flatMap(({ locale }) => (['about', 'questions'] as const).map((field) => `${field}.${locale}`)),
  'contactEmail',
  'contactSignal',
  'contactAge',
  'closesOn',
  'slug',
  'mainLocale',
];

/** The languages that a draft could still get. */
export const missingLanguages = (draft: Draft): Locale[] =>
  locales.filter((locale) => !draft.translations.some((one) => one.locale === locale));

/** The field where an organizer mends what stands in the way of publishing. */
export const fieldPathOf = (problem: PublishProblem): string => {
  if ('locale' in problem) return `${problem.field}.${problem.locale}`;
  return problem.field === 'contact' ? 'contactEmail' : problem.field;
};

export const draftErrorsOf = (problems: readonly PublishProblem[]): DraftErrors =>
  Object.fromEntries(problems.map((problem) => [fieldPathOf(problem), problem.code]));
