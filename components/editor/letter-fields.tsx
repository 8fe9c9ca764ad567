'use client';

import type { DraftTranslation } from '@/lib/letters/drafts/schema';
import { directionOf, ownName } from '@/lib/i18n/locales';
import { TextArea, TextField } from '../ui/text-field';
import { frameOf, type FieldsProps } from './editor-labels';
import { LetterPreview } from './letter-preview';
import { RemoveLanguage } from './remove-language';
import styles from './columns.module.css';

interface LetterFieldsProps extends FieldsProps {
  translation: DraftTranslation;
  /** What stands in the fields now, for the preview. */
  shown: DraftTranslation;
  /** It is the only language, so that the preview stands beside it. */
  alone: boolean;
  readOnly: boolean;
}

/** Title, addressees and text in one language, with how they will look. */
export function LetterFields(props: LetterFieldsProps) {
  const { translation, shown, words, alone, readOnly } = props;
  const { locale } = translation;
  const native = { lang: locale, dir: directionOf(locale), readOnly };
  const frame = (field: 'title' | 'addressees' | 'body', hint?: string) => frameOf(props, field, hint, locale);
  return (
    <fieldset className={alone ? `${styles.language} ${styles.alone}` : styles.language}>
      <legend className={styles.name} lang={locale}>
        {ownName[locale]}
      </legend>
      <input type="hidden" name="locale" value={locale} />
      <div className={styles.fields}>
        <TextField {...frame('title')} {...native} defaultValue={translation.title} />
        <TextArea
          {...frame('addressees', words.addresseesHint)}
          {...native}
          rows={2}
          defaultValue={translation.addressees}
        />
        <TextArea {...frame('body', words.bodyHint)} {...native} rows={18} defaultValue={translation.body} />
      </div>
      <LetterPreview locale={locale} label={words.preview} empty={words.previewEmpty} texts={shown} />
      {!alone && !readOnly && <RemoveLanguage locale={locale} words={words} />}
    </fieldset>
  );
}
