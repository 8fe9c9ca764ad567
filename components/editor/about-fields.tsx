'use client';

import { directionOf, ownName, type Locale } from '@/lib/i18n/locales';
import { useMessages } from '../ui/messages-provider';
import { TextArea } from '../ui/text-field';
import { useEditorField, type FieldsProps } from './use-editor-field';
import styles from './columns.module.css';

/** Who is behind the letter, and questions, in one language. */
export function AboutFields({ locale, ...props }: FieldsProps & { locale: Locale }) {
  const t = useMessages('dashboard.editor').form;
  const field = useEditorField(props);
  const native = { lang: locale, dir: directionOf(locale), rows: 8 };
  return (
    <fieldset className={styles.language}>
      <legend className={styles.name} lang={locale}>
        {ownName[locale]}
      </legend>
      <div className={styles.fields}>
        <TextArea {...field('about', t.aboutHint, locale)} {...native} />
        <TextArea {...field('questions', t.questionsHint, locale)} {...native} optional={t.optional} />
      </div>
    </fieldset>
  );
}
