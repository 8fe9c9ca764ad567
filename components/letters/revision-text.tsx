import type { Translation } from '@/lib/letters/rules';
import { directionOf, isLocale, ownName } from '@/lib/platform/i18n/locales';
import { LetterText } from './letter-text';
import styles from './revision-text.module.css';

/** A letter's words in one language, as they once stood. */
export function RevisionText({ translation }: { translation: Translation }) {
  const { locale, title, addressees, body } = translation;
  return (
    <article lang={locale} dir={isLocale(locale) ? directionOf(locale) : 'auto'} className={styles.text}>
      <p className={styles.language}>{isLocale(locale) ? ownName[locale] : locale}</p>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.addressees}>{addressees}</p>
      <LetterText markdown={body} />
    </article>
  );
}
