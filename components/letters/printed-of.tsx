import type { Locale } from '@/lib/i18n/locales';
import { longDate, translator } from '@/lib/i18n/translator';
import type { LetterCount } from '@/lib/tallies/rules';
import styles from './printed-of.module.css';

interface PrintedOfProps {
  locale: Locale;
  /** How many signatures are on the page. */
  shown: number;
  count: LetterCount;
}

/** On paper only: how many of how many signatures are printed, and when they were counted. */
export function PrintedOf({ locale, shown, count }: PrintedOfProps) {
  const t = translator(locale, 'letter');
  const date = longDate(locale, new Date(count.asOf));
  return <p className={styles.printed}>{t('printed', { shown, total: count.total, date })}</p>;
}
