'use client';

import type { FieldErrors } from '@/lib/letters/rules-editor';
import type { Draft } from '@/lib/letters/schema';
import { ownName } from '@/lib/platform/i18n/locales';
import { RadioRow } from '../ui/radio-row';
import { TextField } from '../ui/text-field';
import { errorText, type EditorWords } from './editor-words';
import styles from './editor-form.module.css';

interface SettingsFieldsProps {
  draft: Draft;
  words: EditorWords;
  errors: FieldErrors;
  missing: ReadonlySet<string>;
  /** Address and closing date are no longer changed here. */
  published: boolean;
}

/** How to reach the organizers. */
export function ContactFields({ draft, words, errors, missing }: SettingsFieldsProps) {
  return (
    <div className={styles.fields}>
      <TextField
        name="contactMail"
        label={words.contactMail}
        hint={missing.has('contactMail') ? words.needed : undefined}
        error={errorText(words, 'contactMail', errors)}
        type="email"
        dir="ltr"
        autoComplete="off"
        defaultValue={draft.contactMail}
      />
      <TextField
        name="contactSignal"
        label={words.contactSignal}
        optional={words.optional}
        hint={words.contactSignalHint}
        error={errorText(words, 'contactSignal', errors)}
        dir="ltr"
        autoComplete="off"
        defaultValue={draft.contactSignal}
      />
      <TextField
        name="contactAge"
        label={words.contactAge}
        optional={words.optional}
        hint={words.contactAgeHint}
        error={errorText(words, 'contactAge', errors)}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        defaultValue={draft.contactAge}
      />
    </div>
  );
}

/** Where the letter stands, until when, and its main language. */
export function PublishingFields({ draft, words, errors, missing, published }: SettingsFieldsProps) {
  const closing = missing.has('closesOn') ? `${words.closesOnHint} ${words.needed}` : words.closesOnHint;
  return (
    <div className={styles.fields}>
      {published ? (
        <input type="hidden" name="closesOn" value={draft.closesOn} />
      ) : (
        <TextField
          name="closesOn"
          label={words.closesOn}
          hint={closing}
          error={errorText(words, 'closesOn', errors)}
          type="date"
          defaultValue={draft.closesOn}
        />
      )}
      <TextField
        name="slug"
        label={words.slug}
        hint={published ? words.slugFixed : words.slugHint}
        error={errorText(words, 'slug', errors)}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        readOnly={published}
        defaultValue={draft.slug}
      />
      {draft.translations.length > 1 ? (
        <RadioRow
          name="mainLocale"
          label={words.mainLocale}
          hint={words.mainLocaleHint}
          error={errorText(words, 'mainLocale', errors)}
          options={draft.translations.map(({ locale }) => ({ value: locale, label: ownName[locale] }))}
          defaultValue={draft.mainLocale}
        />
      ) : (
        <input type="hidden" name="mainLocale" value={draft.mainLocale} />
      )}
    </div>
  );
}
