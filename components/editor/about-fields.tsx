'use client';

import type { FieldErrors } from '@/lib/letters/rules-editor';
import type { DraftTranslation } from '@/lib/letters/schema';
import { directionOf, ownName } from '@/lib/platform/i18n/locales';
import { TextArea } from '../ui/text-field';
import { errorText, type EditorWords } from './editor-words';
import styles from './columns.module.css';

interface AboutFieldsProps {
  translation: DraftTranslation;
  words: EditorWords;
  errors: FieldErrors;
  missing: ReadonlySet<string>;
}

/** Who asks, and questions, in one language. */
export function AboutFields({ translation, words, errors, missing }: AboutFieldsProps) {
  const { locale } = translation;
  const native = { lang: locale, dir: directionOf(locale) };
  const about = `about.${locale}`;
  const questions = `questions.${locale}`;
  return (
    <fieldset className={styles.language}>
      <legend className={styles.name} lang={locale}>
        {ownName[locale]}
      </legend>
      <div className={styles.fields}>
        <TextArea
          name={about}
          label={words.about}
          hint={missing.has(about) ? `${words.aboutHint} ${words.needed}` : words.aboutHint}
          error={errorText(words, about, errors)}
          {...native}
          rows={8}
          defaultValue={translation.about}
        />
        <TextArea
          name={questions}
          label={words.questions}
          optional={words.optional}
          hint={words.questionsHint}
          error={errorText(words, questions, errors)}
          {...native}
          rows={8}
          defaultValue={translation.questions}
        />
      </div>
    </fieldset>
  );
}
