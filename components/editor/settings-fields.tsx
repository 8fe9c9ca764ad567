'use client';

import type { Draft } from '@/lib/letters/drafts/schema';
import { ownName } from '@/lib/i18n/locales';
import { RadioRow } from '../ui/radio-row';
import { TextField } from '../ui/text-field';
import { frameOf, type FieldsProps } from './editor-labels';
import styles from './settings-fields.module.css';

interface ContactFieldsProps extends FieldsProps {
  draft: Draft;
}

interface PublishingFieldsProps extends ContactFieldsProps {
  /** Address and closing date are no longer changed here. */
  published: boolean;
}

/** How to reach the organizers. */
export function ContactFields(props: ContactFieldsProps) {
  const { draft, words } = props;
  return (
    <div className={styles.fields}>
      <TextField
        {...frameOf(props, 'contactEmail')}
        type="email"
        dir="ltr"
        autoComplete="off"
        defaultValue={draft.contactEmail}
      />
      <TextField
        {...frameOf(props, 'contactSignal', words.contactSignalHint)}
        optional={words.optional}
        dir="ltr"
        autoComplete="off"
        defaultValue={draft.contactSignal}
      />
      <TextField
        {...frameOf(props, 'contactAge', words.contactAgeHint)}
        optional={words.optional}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        defaultValue={draft.contactAge}
      />
    </div>
  );
}

/** Where the letter stands, until when, and its main language. */
export function PublishingFields(props: PublishingFieldsProps) {
  const { draft, words, published } = props;
  return (
    <div className={styles.fields}>
      {published ? (
        <input type="hidden" name="closesOn" value={draft.closesOn} />
      ) : (
        <TextField {...frameOf(props, 'closesOn', words.closesOnHint)} type="date" defaultValue={draft.closesOn} />
      )}
      <TextField
        {...frameOf(props, 'slug', published ? words.slugFixed : words.slugHint)}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        readOnly={published}
        defaultValue={draft.slug}
      />
      {draft.translations.length > 1 ? (
        <RadioRow
          {...frameOf(props, 'mainLocale', words.mainLocaleHint)}
          options={draft.translations.map(({ locale }) => ({ value: locale, label: ownName[locale] }))}
          defaultValue={draft.mainLocale}
        />
      ) : (
        <input type="hidden" name="mainLocale" value={draft.mainLocale} />
      )}
    </div>
  );
}
