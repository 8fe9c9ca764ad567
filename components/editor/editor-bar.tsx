'use client';

import type { EditorState } from '@/lib/letters/editor/rules';
import { Button } from '../ui/button';
import type { EditorWords } from './editor-labels';
import styles from './editor-bar.module.css';

interface EditorBarProps {
  words: EditorWords;
  outcome: EditorState['outcome'];
  unsaved: boolean;
  pending: boolean;
  published: boolean;
  /** The letter is closed: there is nothing to publish. */
  fixed: boolean;
}

function statusOf({ words, outcome, unsaved, pending }: EditorBarProps): string {
  const { status } = words;
  if (pending) return status.saving;
  if (outcome === 'refused' || outcome === 'gone') return status.refused;
  if (outcome === 'conflict') return status.conflict;
  if (unsaved) return status.unsaved;
  return outcome === 'kept' ? status.saved : status[outcome];
}

/** What is saved, in words, and the two buttons; stays in view while the letter scrolls. */
export function EditorBar(props: EditorBarProps) {
  const { words, pending, published, fixed } = props;
  return (
    <div className={styles.bar}>
      <p className={styles.status} role="status">
        {statusOf(props)} <span className={styles.keys}>{words.keys}</span>
      </p>
      <div className={styles.buttons}>
        <Button kind="quiet" name="intent" value="save" aria-disabled={pending}>
          {words.save}
        </Button>
        {!fixed && (
          <Button name="intent" value="publish" aria-disabled={pending}>
            {published ? words.publishChange : words.publish}
          </Button>
        )}
      </div>
    </div>
  );
}
