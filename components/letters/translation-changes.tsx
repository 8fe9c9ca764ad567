import { differenceOfText, differenceOfWords, type Paragraph } from '@/lib/letters/rules-difference';
import type { Translation } from '@/lib/letters/rules';
import { directionOf, isLocale, ownName } from '@/lib/platform/i18n/locales';
import { Difference, type DifferenceWords } from './difference';
import styles from './translation-changes.module.css';

interface TranslationChangesProps {
  /** Null where the language is new. */
  before: Translation | null;
  /** Null where the language was taken out. */
  after: Translation | null;
  words: DifferenceWords;
}

const nothing = { title: '', addressees: '', body: '' };

/** What changed in one language of a letter. */
export function TranslationChanges({ before, after, words }: TranslationChangesProps) {
  const locale = (after ?? before)?.locale ?? '';
  const [old, now] = [before ?? nothing, after ?? nothing];
  const head = [differenceOfWords(old.title, now.title), differenceOfWords(old.addressees, now.addressees)];
  const paragraphs: Paragraph[] = [...head, ...differenceOfText(old.body, now.body)];
  return (
    <section className={styles.language}>
      <h3 lang={locale} className={styles.name}>
        {isLocale(locale) ? ownName[locale] : locale}
      </h3>
      <div lang={locale} dir={isLocale(locale) ? directionOf(locale) : 'auto'} className={styles.text}>
        <Difference paragraphs={paragraphs} words={words} />
      </div>
    </section>
  );
}
