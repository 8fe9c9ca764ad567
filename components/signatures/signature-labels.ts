import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { SignatureWords } from './signature-line';

/** The words around a signature, in `locale`. */
export function signatureWords(locale: Locale): SignatureWords {
  const t = translator(locale, 'signers');
  const employer = '{employer}';
  return {
    anonymous: t('anonymous'),
    employerNotShown: t('employerNotShown'),
    former: t('former', { employer }),
    contractor: t('contractor', { employer }),
    comma: t('comma'),
    verified: t('verified'),
  };
}
