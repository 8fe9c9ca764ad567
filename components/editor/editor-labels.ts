import type { DraftErrors } from '@/lib/letters/editor/rules';
import { isLocale, ownName } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';

/** The finished texts of the editor's form; what is too long depends on the field. */
export type EditorWords = Messages['dashboard']['editor']['form'] & { tooLong: Record<string, string> };

/** What the editor's fields share. */
export type FieldsProps = {
  words: EditorWords;
  errors: DraftErrors;
  /** The names of fields that publishing still needs. */
  missing: ReadonlySet<string>;
};

type Labelled =
  | 'title'
  | 'addressees'
  | 'body'
  | 'about'
  | 'questions'
  | 'contactEmail'
  | 'contactSignal'
  | 'contactAge'
  | 'closesOn'
  | 'slug'
  | 'mainLocale';

/** Name, label, hint and error of a field, which in one language of several is called `body.ar`. */
export function frameOf({ words, errors, missing }: FieldsProps, field: Labelled, hint?: string, locale?: string) {
  const name = locale === undefined ? field : `${field}.${locale}`;
  const notes = [hint, missing.has(name) ? words.needed : ''].filter(Boolean).join(' ');
  return { name, label: words[field], hint: notes || undefined, error: errorText(words, name, errors) };
}

/** The error of one field, in words. */
export function errorText(words: EditorWords, name: string, errors: DraftErrors): string | undefined {
  const code = errors[name];
  if (!code) return undefined;
  const [field = ''] = name.split('.');
  if (code === 'too-long') return words.tooLong[field] ?? words.errorTitle;
  if (code === 'missing') return missingText(words, field);
  return words.errors[code];
}

const missingText = (words: EditorWords, field: string): string => {
  const texts: Record<string, string> = words.missing;
  return texts[field] ?? words.missing.contact;
};

/** All errors in the order of the form, each with the language that it is about where there are several. */
export function listedErrors(words: EditorWords, errors: DraftErrors, order: readonly string[], several: boolean) {
  return order.flatMap((name) => {
    const message = errorText(words, name, errors);
    const locale = name.split('.')[1] ?? '';
    if (!message) return [];
    return [{ name, message: several && isLocale(locale) ? `${ownName[locale]}: ${message}` : message }];
  });
}
