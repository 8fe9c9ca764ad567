import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Found } from './find-signers';
import type { Search } from '@/lib/signatures/search/rules';
import styles from './found.module.css';

interface FoundSentenceProps {
  locale: Locale;
  search: Search;
  found: Found;
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** What was found, as a sentence; nothing where everything is listed. */
export function FoundSentence({ locale, search: { q, cursor }, found }: FoundSentenceProps) {
  const t = translator(locale, 'signers');
  const { signers, next, employer } = found;
  if (q) {
    // How many match in all would have to be counted each time: the page says what it knows.
    const which = cursor ? 'furtherNames' : next ? 'firstNames' : 'names';
    return <p className={styles.found}>{t.rich(`found.${which}`, { count: signers.length, q, bdi })}</p>;
  }
  if (!employer?.tally) return null;
  const { total, named, anonymous } = employer.tally;
  const figures = { count: total, named: named.total, anonymous: anonymous.total };
  return <p className={styles.found}>{t.rich('found.employer', { ...figures, employer: employer.name, bdi })}</p>;
}
