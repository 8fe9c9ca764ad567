import { signatureWords } from '@/components/signatures/signature-labels';
import { env } from '@/lib/platform/env';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { textsOf, translator } from '@/lib/i18n/translator';
import { maxLengths } from '@/lib/signatures/model';

/** Every text of the page that takes a receipt, finished. */
export function receiptPageWords(locale: Locale) {
  const t = translator(locale, 'receipt');
  const { receipt, sign } = textsOf(locale);
  return {
    ...receipt,
    anonymous: { ...receipt.anonymous, waiting: t('anonymous.waiting', { size: env().BATCH_SIZE }) },
    line: signatureWords(locale),
    fields: { employer: sign.employer.label, relation: sign.relation, role: sign.role.label, optional: sign.optional },
    fieldErrors: sign.errors,
    maxLengths,
  };
}

export type ReceiptPageWords = ReturnType<typeof receiptPageWords>;

/** The texts around a receipt that is shown for the one time. */
export function receiptWords(locale: Locale) {
  return { ...textsOf(locale).receipt.shown, address: env().BASE_URL + pathIn(locale, '/receipt') };
}

export type ReceiptWords = ReturnType<typeof receiptWords>;
