'use client';

import { useDeferredValue } from 'react';
import type { DraftTranslation } from '@/lib/letters/drafts/schema';
import { letterTextNotes } from '@/lib/letters/notes/rules';
import { directionOf, ownName, type Locale } from '@/lib/i18n/locales';
import { useMessages } from '../ui/messages-provider';
import { TextArea, TextField } from '../ui/text-field';
import { TextNotes } from './text-notes';
import { useEditorField, type FieldsProps } from './use-editor-field';
import styles from './columns.module.css';

interface AboutFieldsProps extends FieldsProps {
  locale: Locale;
  /** What is in the fields now. */
  shown: DraftTranslation;
}

/** Who is behind the letter, and questions, in one language. */
export function AboutFields({ locale, shown, ...props }: AboutFieldsProps) {
  const { about, questions } = useDeferredValue(shown);
  const t = useMessages('dashboard.editor').form;
  const field = useEditorField(props);
  const native = { lang: locale, dir: directionOf(locale) };
  return (
    <fieldset className={styles.language}>
      <legend className={styles.name} lang={locale}>
        {ownName[locale]}
      </legend>
      <div className={styles.fields}>
        <TextField {...field('sender', t.senderHint, locale)} {...native} optional={t.optional} />
        <TextArea {...field('about', t.aboutHint, locale)} {...native} rows={8} />
        <TextNotes notes={letterTextNotes(about)} />
        <TextArea {...field('questions', t.questionsHint, locale)} {...native} rows={8} optional={t.optional} />
        <TextNotes notes={letterTextNotes(questions)} />
      </div>
    </fieldset>
  );
}
