import type { ReactNode } from 'react';
import { Symbol } from './symbol';
import styles from './empty-state.module.css';

/** A list without anything in it: the line that waits, a sentence, and the one next step. */
export function EmptyState({ sentence, children }: { sentence: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <Symbol large />
      <p className={styles.sentence}>{sentence}</p>
      {children}
    </div>
  );
}
