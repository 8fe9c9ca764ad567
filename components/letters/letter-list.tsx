import type { ListedLetter } from '@/lib/letters/queries';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import styles from './letter-list.module.css';

interface LetterListProps {
  locale: Locale;
  letters: (ListedLetter & { total: number })[];
}

/** Several letters by their titles, each on its line, with how many signed it. */
export function LetterList({ locale, letters }: LetterListProps) {
  const t = translator(locale, 'common');
  return (
    <ul className={styles.letters}>
      {letters.map(({ slug, titles, total, state }) => {
        const [language = locale] = titles[locale] ? [locale] : Object.keys(titles);
        return (
          <li key={slug} className={styles.letter}>
            <h2 className={styles.title}>
              <a href={pathIn(locale, `/letters/${slug}`)} lang={language}>
                <bdi>{titles[language]}</bdi>
              </a>
            </h2>
            <p className={styles.beneath}>
              {t('home.signatures', { count: total })}
              {state !== 'open' && ` · ${t('home.closed')}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
