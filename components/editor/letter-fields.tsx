'use client';

import type { DraftTranslation } from '@/lib/letters/drafts/schema';
import { directionOf, ownName, type Locale } from '@/lib/i18n/locales';
import { useMessages } from '../ui/messages-provider';
import { TextArea, TextField } from '../ui/text-field';
import { LetterPreview } from './letter-preview';
import { RemoveLanguage } from './remove-language';
import { useEditorField, type FieldsProps } from './use-editor-field';
import styles from './columns.module.css';

interface LetterFieldsProps extends FieldsProps {
  locale: Locale;
  /** What is in the fields now, for the preview. */
  shown: DraftTranslation;
  /** It is the only language, so that the preview is beside it. */
  alone: boolean;
  readOnly: boolean;
}

/** Title, addressees and text in one language, with a preview. */
export function LetterFields({ locale, shown, alone, readOnly, ...props }: LetterFieldsProps) {
  const t = useMessages('dashboard.editor').form;
  const field = useEditorField(props);
  const native = { lang: locale, dir: directionOf(locale), readOnly };
  return (
    <fieldset className={alone ? `${styles.language} ${styles.alone}` : styles.language}>
      <legend className={styles.name} lang={locale}>
        {ownName[locale]}
      </legend>
      <input type="hidden" name="locale" value={locale} />
      <div className={styles.fields}>
        <TextField {...field('title', undefined, locale)} {...native} />
        <TextArea {...field('addressees', t.addresseesHint, locale)} {...native} rows={2} />
        <TextArea {...field('body', t.bodyHint, locale)} {...native} rows={18} />
      </div>
      <LetterPreview locale={locale} label={t.preview} empty={t.previewEmpty} texts={shown} />
      {!alone && !readOnly && <RemoveLanguage locale={locale} />}
    </fieldset>
  );
}
