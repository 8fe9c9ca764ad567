'use client';

import { useEffect, useRef } from 'react';
import type { CleanedPlace } from '@/lib/letters/editor/rules';
import { ownName } from '@/lib/i18n/locales';
import { LinkButton } from '../ui/button';
import { useMessages } from '../ui/messages-provider';
import { Notice } from '../ui/notice';
import styles from './text-notes.module.css';

/** Where saving removed characters that nobody sees. */
export function CleanedNotice({ places }: { places: readonly CleanedPlace[] }) {
  const t = useMessages('dashboard.editor').form;
  if (places.length === 0) return null;
  return (
    <Notice title={t.cleaned}>
      <ul className={styles.places}>
        {places.map(({ field, locale, line, excerpt }) => (
          <li key={`${field}.${locale}.${line}`}>
            {t[field]} (<bdi>{ownName[locale]}</bdi>), {t.notes.line} {line}
            {excerpt && (
              <>
                : <bdi className={styles.excerpt}>{excerpt}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The session ended before the text was saved: it is still in the form, and signing in elsewhere keeps it there. */
export function SignedOutNotice({ submission }: { submission: number }) {
  const t = useMessages('dashboard.editor').form.signedOut;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), [submission]);
  return (
    <div ref={notice} role="alert" tabIndex={-1}>
      <Notice kind="warn" title={t.title}>
        <p>{t.lead}</p>
        <div>
          <LinkButton kind="quiet" href="/organize/sign-in" target="_blank">
            {t.signIn}
          </LinkButton>
        </div>
      </Notice>
    </div>
  );
}
