import { diffText, diffTokens, type Paragraph } from '@/lib/letters/diffs/rules';
import type { Translation } from '@/lib/letters/rules';
import { directionOf, isLocale, type Locale } from '@/lib/i18n/locales';
import { languageName } from '@/lib/i18n/translator';
import { Difference } from './diff';
import styles from './translation-changes.module.css';

interface TranslationChangesProps {
  /** Null where the language is new. */
  before: Translation | null;
  /** Null where the language was taken out. */
  after: Translation | null;
  /** The language of the page. */
  locale: Locale;
}

const nothing = { title: '', addressees: '', body: '' };

/** What changed in one language of a letter. */
export function TranslationChanges({ before, after, locale }: TranslationChangesProps) {
  const code = (after ?? before)?.locale ?? '';
  const [old, now] = [before ?? nothing, after ?? nothing];
  const head = [diffTokens(old.title, now.title), diffTokens(old.addressees, now.addressees)];
  const paragraphs: Paragraph[] = [...head, ...diffText(old.body, now.body)];
  return (
    <section className={styles.language}>
      <h3 className={styles.name}>{languageName(locale, code)}</h3>
      <div lang={code} dir={isLocale(code) ? directionOf(code) : 'auto'} className={styles.text}>
        <Difference paragraphs={paragraphs} locale={locale} />
      </div>
    </section>
  );
}
