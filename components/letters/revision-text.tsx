import type { Translation } from '@/lib/letters/rules';
import { directionOf, isLocale, type Locale } from '@/lib/i18n/locales';
import { languageName } from '@/lib/i18n/translator';
import { LetterText } from './letter-text';
import styles from './revision-text.module.css';

/** A letter's text in one language, as it was in an earlier revision. */
export function RevisionText({ translation, locale }: { translation: Translation; locale: Locale }) {
  const { locale: code, title, addressees, body } = translation;
  return (
    <article lang={code} dir={isLocale(code) ? directionOf(code) : 'auto'} className={styles.text}>
      <p lang={locale} className={styles.language}>
        {languageName(locale, code)}
      </p>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.addressees}>{addressees}</p>
      <LetterText id={`revision-${code}`} markdown={body} />
    </article>
  );
}
