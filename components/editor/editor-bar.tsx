'use client';

import type { EditorState } from '@/lib/letters/editor/rules';
import type { SectionMessages } from '@/lib/i18n/page-messages';
import { Button } from '../ui/button';
import { useMessages } from '../ui/messages-provider';
import styles from './editor-bar.module.css';

interface EditorBarProps {
  outcome: EditorState['outcome'];
  unsaved: boolean;
  pending: boolean;
  /** The server did not respond. */
  unavailable: boolean;
  published: boolean;
  /** The letter is closed: there is nothing to publish. */
  fixed: boolean;
}

type Status = keyof SectionMessages<'dashboard.editor'>['form']['status'];

function statusOf({ outcome, unsaved, pending, unavailable }: EditorBarProps): Status {
  if (pending) return 'saving';
  if (unavailable || outcome === 'refused' || outcome === 'deleted' || outcome === 'signed-out') return 'refused';
  if (outcome === 'conflict') return 'conflict';
  if (unsaved) return 'unsaved';
  return outcome === 'incomplete' ? 'saved' : outcome;
}

/** What is saved, and the two buttons; stays in view while the letter scrolls. */
export function EditorBar(props: EditorBarProps) {
  const { pending, published, fixed } = props;
  const t = useMessages('dashboard.editor').form;
  return (
    <div className={styles.bar}>
      <p className={styles.status} role="status">
        {t.status[statusOf(props)]} <span className={styles.keys}>{t.keys}</span>
      </p>
      <div className={styles.buttons}>
        <Button kind="quiet" name="intent" value="save" aria-disabled={pending}>
          {t.save}
        </Button>
        {!fixed && (
          <Button name="intent" value="publish" aria-disabled={pending}>
            {published ? t.publishChange : t.publish}
          </Button>
        )}
      </div>
    </div>
  );
}
