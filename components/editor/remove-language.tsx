import type { Locale } from '@/lib/i18n/locales';
import { Button } from '../ui/button';
import type { EditorWords } from './editor-labels';
import styles from './columns.module.css';

/** Takes a language out of the form, after a second look. */
export function RemoveLanguage({ locale, words }: { locale: Locale; words: EditorWords }) {
  return (
    <details className={styles.remove}>
      <summary>{words.remove[locale]}</summary>
      <p>{words.removeSure}</p>
      <Button kind="quiet" name="intent" value={`remove-${locale}`}>
        {words.remove[locale]}
      </Button>
    </details>
  );
}
