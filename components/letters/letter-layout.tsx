import type { ReactNode } from 'react';
import styles from './letter-layout.module.css';

/** The letter, with the count beside it; on a phone the count comes after the letter's last line. */
export function LetterLayout({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.layout}>
      <article className={styles.letter}>{children}</article>
      {aside}
    </div>
  );
}
