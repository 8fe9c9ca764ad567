'use client';

import type { DraftTranslation } from '@/lib/letters/drafts/schema';
import { directionOf, ownName } from '@/lib/i18n/locales';
import { TextArea } from '../ui/text-field';
import { frameOf, type FieldsProps } from './editor-labels';
import styles from './columns.module.css';

interface AboutFieldsProps extends FieldsProps {
  translation: DraftTranslation;
}

/** Who asks, and questions, in one language. */
export function AboutFields(props: AboutFieldsProps) {
  const { translation, words } = props;
  const { locale } = translation;
  const native = { lang: locale, dir: directionOf(locale) };
  return (
    <fieldset className={styles.language}>
      <legend className={styles.name} lang={locale}>
        {ownName[locale]}
      </legend>
      <div className={styles.fields}>
        <TextArea
          {...frameOf(props, 'about', words.aboutHint, locale)}
          {...native}
          rows={8}
          defaultValue={translation.about}
        />
        <TextArea
          {...frameOf(props, 'questions', words.questionsHint, locale)}
          optional={words.optional}
          {...native}
          rows={8}
          defaultValue={translation.questions}
        />
      </div>
    </fieldset>
  );
}
