import type { ReactNode } from 'react';
import styles from './bottom-bar.module.css';

/** What was just done, and the way back: at the foot, in place of "are you sure". */
export function FootBar({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className={styles.bar} role="status">
      <span className={styles.text}>{text}</span>
      {children}
    </div>
  );
}
