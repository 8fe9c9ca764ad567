'use client';

import { useEffect, useRef } from 'react';
import { textFields } from '@/lib/letters/fields/rules';
import type { Draft } from '@/lib/letters/drafts/schema';
import { directionOf, ownName } from '@/lib/i18n/locales';
import { Button, LinkButton } from '../ui/button';
import { Actions } from '../ui/actions';
import { Notice } from '../ui/notice';
import type { EditorWords } from './editor-labels';
import styles from './conflict-notice.module.css';

interface ConflictNoticeProps {
  mine: Draft;
  theirs: { version: number; draft: Draft };
  words: EditorWords;
}

/** Where what somebody else saved differs from what is being typed, word for word, and the two ways on. */
export function ConflictNotice({ mine, theirs, words }: ConflictNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), [theirs.version]);
  const own = new Map(mine.translations.map((one) => [one.locale, one]));
  const texts = theirs.draft.translations.flatMap((translation) =>
    textFields
      .filter((field) => own.get(translation.locale)?.[field].trim() !== translation[field])
      .map((field) => ({ ...translation, field, text: translation[field] })),
  );
  const settings = (['contactEmail', 'contactSignal', 'contactAge', 'closesOn', 'slug'] as const).filter(
    (field) => mine[field] !== theirs.draft[field],
  );
  return (
    <div ref={notice} role="alert" tabIndex={-1}>
      <Notice kind="warn" title={words.conflict.title}>
        <p>{words.conflict.lead}</p>
        {texts.map(({ locale, field, text }) => (
          <div key={`${field}.${locale}`}>
            <p className={styles.place}>
              {words.conflict.theirs}: {words[field]}, {ownName[locale]}
            </p>
            <p lang={locale} dir={directionOf(locale)} className={styles.text}>
              {text || words.conflict.empty}
            </p>
          </div>
        ))}
        {settings.map((field) => (
          <p key={field}>
            {words.conflict.theirs}: {words[field]} <bdi>{theirs.draft[field] || words.conflict.empty}</bdi>
          </p>
        ))}
        <input type="hidden" name="theirVersion" value={theirs.version} />
        <Actions>
          <Button kind="quiet" name="intent" value="overwrite">
            {words.conflict.overwrite}
          </Button>
          <LinkButton kind="quiet" href={`/organize/letters/${theirs.draft.slug}/edit`}>
            {words.conflict.take}
          </LinkButton>
        </Actions>
      </Notice>
    </div>
  );
}
