'use client';

import type { DraftInput } from '@/lib/letters/drafts/schema';
import { ownName } from '@/lib/i18n/locales';
import { Checkbox } from '../ui/checkbox';
import { useMessages } from '../ui/messages-provider';
import { RadioRow } from '../ui/radio-row';
import { TextField } from '../ui/text-field';
import { useEditorField, type FieldsProps } from './use-editor-field';
import styles from './settings-fields.module.css';

const code = { dir: 'ltr', autoComplete: 'off' } as const;

/** How to reach the organizers. */
export function ContactFields(props: FieldsProps) {
  const t = useMessages('dashboard.editor').form;
  const field = useEditorField(props);
  return (
    <div className={styles.fields}>
      <TextField {...field('contactEmail')} {...code} type="email" />
      <TextField {...field('contactSignal', t.contactSignalHint)} {...code} optional={t.optional} />
      <TextField {...field('contactAge', t.contactAgeHint)} {...code} optional={t.optional} spellCheck={false} />
    </div>
  );
}

interface PublishingFieldsProps extends FieldsProps {
  draft: DraftInput;
  /** Address and closing date are no longer changed here. */
  published: boolean;
  /** The names to choose from. */
  timeZones: string[];
}

/** How far the names of signers spread. */
export function ExposureFields(props: FieldsProps) {
  const t = useMessages('dashboard.editor').form;
  return (
    <fieldset className={styles.choices}>
      <legend>{t.exposure}</legend>
      {(['signersIndexed', 'namesOmitted'] as const).map((name) => (
        <Checkbox
          key={name}
          name={name}
          label={t[name]}
          hint={t[`${name}Hint`]}
          defaultChecked={props.field(name).defaultValue !== ''}
        />
      ))}
    </fieldset>
  );
}

/** The letter's address, closing date and main language. */
export function PublishingFields({ draft, published, timeZones, ...props }: PublishingFieldsProps) {
  const t = useMessages('dashboard.editor').form;
  const field = useEditorField(props);
  return (
    <div className={styles.fields}>
      {published ? (
        <>
          <input type="hidden" name="closesOn" value={draft.closesOn} />
          <input type="hidden" name="closingZone" value={draft.closingZone} />
        </>
      ) : (
        <>
          <TextField {...field('closesOn', t.closesOnHint)} type="date" />
          <TextField {...field('closingZone', t.closingZoneHint)} {...code} suggestions={timeZones} />
        </>
      )}
      <TextField
        {...field('slug', published ? t.slugFixed : t.slugHint)}
        {...code}
        spellCheck={false}
        readOnly={published}
      />
      {draft.translations.length > 1 ? (
        <RadioRow
          {...field('mainLocale', t.mainLocaleHint)}
          options={draft.translations.map(({ locale }) => ({ value: locale, label: ownName[locale] }))}
        />
      ) : (
        <input type="hidden" name="mainLocale" value={draft.mainLocale} />
      )}
    </div>
  );
}
