import { formFields } from '@/components/ui/form-fields';
import type { ListedError } from '@/components/ui/error-summary';
import type { Locale } from '@/lib/i18n/locales';
import { textsOf, translator } from '@/lib/i18n/translator';
import type { SignField } from '@/lib/signing/fields/schema';

type Shown = { values: Record<string, string>; errors: Record<string, string> };

/** Sentences that do not say which field they are about. */
const unnamed = new Set(['too-long', 'invisible', 'characters', 'marks', 'mixed-scripts', 'no-letter', 'link']);

/** The fields of a signature, and what is wrong with them: the summary names the field where the sentence does not. */
export function signerFieldsOf<Name extends SignField>(locale: Locale, shown: Shown, names: readonly Name[]) {
  const texts = textsOf(locale).sign;
  const messages: Record<string, string> = texts.errors;
  const t = translator(locale, 'sign');
  const { field, errors } = formFields(shown, names, (code) => messages[code] ?? texts.errors.characters);
  const summary: ListedError[] = errors.map((error) => {
    const name = names.find((one) => one === error.name && shown.errors.form === undefined);
    if (name === undefined || !unnamed.has(shown.errors[name] ?? '')) return error;
    return { ...error, message: t('errorOf', { field: texts[name].label, message: error.message }) };
  });
  return { field, summary };
}
