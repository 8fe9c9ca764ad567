'use client';

import { useEffect, useRef } from 'react';
import { textFields } from '@/lib/letters/fields/rules';
import type { DraftInput } from '@/lib/letters/drafts/schema';
import { directionOf, ownName } from '@/lib/i18n/locales';
import { Button, LinkButton } from '../ui/button';
import { Actions } from '../ui/actions';
import { Notice } from '../ui/notice';
import { useMessages } from '../ui/messages-provider';
import styles from './conflict-notice.module.css';

interface ConflictNoticeProps {
  mine: DraftInput;
  theirs: { version: number; draft: DraftInput };
}

/** Where the saved letter of somebody else differs from what is being typed, and the choice between the two. */
export function ConflictNotice({ mine, theirs }: ConflictNoticeProps) {
  const t = useMessages('dashboard.editor').form;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), [theirs.version]);
  const own = new Map(mine.translations.map((one) => [one.locale, one]));
  const texts = theirs.draft.translations.flatMap((translation) =>
    textFields
      .filter((field) => own.get(translation.locale)?.[field].trim() !== translation[field])
      .map((field) => ({ ...translation, field, text: translation[field] })),
  );
  const settings = (['contactEmail', 'contactSignal', 'contactAge', 'closesOn', 'closingZone', 'slug'] as const).filter(
    (field) => mine[field] !== theirs.draft[field],
  );
  return (
    <div ref={notice} role="alert" tabIndex={-1}>
      <Notice kind="warn" title={t.conflict.title}>
        <p>{t.conflict.lead}</p>
        {texts.map(({ locale, field, text }) => (
          <div key={`${field}.${locale}`}>
            <p className={styles.field}>
              {t.conflict.theirs}: {t[field]}, {ownName[locale]}
            </p>
            <p lang={locale} dir={directionOf(locale)} className={styles.text}>
              {text || t.conflict.empty}
            </p>
          </div>
        ))}
        {settings.map((field) => (
          <p key={field}>
            {t.conflict.theirs}: {t[field]} <bdi>{theirs.draft[field] || t.conflict.empty}</bdi>
          </p>
        ))}
        <input type="hidden" name="theirVersion" value={theirs.version} />
        <Actions>
          <Button kind="quiet" name="intent" value="overwrite">
            {t.conflict.overwrite}
          </Button>
          <LinkButton kind="quiet" href={`/organize/letters/${theirs.draft.slug}/edit`}>
            {t.conflict.take}
          </LinkButton>
        </Actions>
      </Notice>
    </div>
  );
}
