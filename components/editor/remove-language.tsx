'use client';

import type { Locale } from '@/lib/i18n/locales';
import { Button } from '../ui/button';
import { useMessages } from '../ui/messages-provider';
import styles from './columns.module.css';

/** Removes a language from the form, after a warning. */
export function RemoveLanguage({ locale }: { locale: Locale }) {
  const t = useMessages('dashboard.editor').form;
  return (
    <details className={styles.remove}>
      <summary>{t.remove[locale]}</summary>
      <p>{t.removeSure}</p>
      <Button kind="quiet" name="intent" value={`remove-${locale}`}>
        {t.remove[locale]}
      </Button>
    </details>
  );
}
