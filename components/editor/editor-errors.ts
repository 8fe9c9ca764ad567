import { isLocale, ownName } from '@/lib/i18n/locales';
import type { SectionMessages } from '@/lib/i18n/page-messages';
import type { DraftErrors } from '@/lib/letters/editor/rules';
import type { ListedError } from '../ui/error-summary';

type Texts = SectionMessages<'dashboard.editor'>['form'];

/** A sentence for each error, by the name of its field. `tooLong` has the sentence about length for each kind of text. */
export function errorTexts(t: Texts, tooLong: Record<string, string>, errors: DraftErrors): Record<string, string> {
  const missing: Record<string, string> = t.missing;
  return Object.fromEntries(
    Object.entries(errors).map(([name, code]) => {
      const [field = ''] = name.split('.');
      if (code === 'too-long') return [name, tooLong[field] ?? t.errorTitle];
      return [name, code === 'missing' ? (missing[field] ?? t.missing.contact) : t.errors[code]];
    }),
  );
}

/** Says which language each error is about. */
export const withLanguage = (errors: readonly ListedError[]): ListedError[] =>
  errors.map(({ name, message }) => {
    const locale = name.split('.')[1] ?? '';
    return { name, message: isLocale(locale) ? `${ownName[locale]}: ${message}` : message };
  });
