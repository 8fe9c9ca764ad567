import { signatureWords } from '@/components/signatures/signature-labels';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import { receiptWords } from './receipt-labels';

/** Every text of the pages behind a mail's links, finished. */
export function confirmWords(locale: Locale) {
  const { confirm, disown, signed, used } = textsOf(locale).sign;
  return {
    confirm,
    disown,
    signed,
    used,
    line: signatureWords(locale),
    receiptShown: receiptWords(locale),
    receiptHref: pathIn(locale, '/receipt'),
    homeHref: pathIn(locale, '/'),
    /** To be followed by a letter's slug. */
    lettersHref: pathIn(locale, '/letters/'),
  };
}

export type ConfirmWords = ReturnType<typeof confirmWords>;
