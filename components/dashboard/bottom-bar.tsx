import type { ReactNode } from 'react';
import styles from './bottom-bar.module.css';

/** What was just done, with undo, at the bottom of the page; replaces a confirmation dialog. */
export function BottomBar({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className={styles.bar} role="status">
      <span className={styles.text}>{text}</span>
      {children}
    </div>
  );
}
