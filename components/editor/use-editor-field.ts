'use client';

import { useMessages } from '@/components/ui/messages-provider';
import type { Locale } from '@/lib/i18n/locales';

/** What the editor's parts need to show their fields. */
export interface FieldsProps {
  /** Name, error and value of a field. */
  field: (name: string) => { name: string; error: string | undefined; defaultValue: string };
  /** The names of fields that publishing still needs. */
  missing: ReadonlySet<string>;
}

type Labelled =
  | 'title'
  | 'addressees'
  | 'body'
  | 'sender'
  | 'about'
  | 'questions'
  | 'contactEmail'
  | 'contactSignal'
  | 'contactAge'
  | 'closesOn'
  | 'closingZone'
  | 'slug'
  | 'mainLocale';

/** Gives a field its label and hint, too. In one language of several it is called `body.ar`. */
export function useEditorField({ field, missing }: FieldsProps) {
  const t = useMessages('dashboard.editor').form;
  return (label: Labelled, hint?: string, locale?: Locale) => {
    const name = locale === undefined ? label : `${label}.${locale}`;
    const hints = [hint, missing.has(name) ? t.needed : ''].filter(Boolean).join(' ');
    return { ...field(name), label: t[label], hint: hints || undefined };
  };
}
