import type { ReactNode } from 'react';
import styles from './letter-layout.module.css';

interface LetterLayoutProps {
  head: ReactNode;
  aside: ReactNode;
  /** The letter's text. */
  children: ReactNode;
}

/**
 * The letter, with the count beside it. Whoever goes by keyboard or ear comes from the head to the count and the button, and
 * then to the text; on a phone and on paper the count is after the letter's last line.
 */
export function LetterLayout({ head, aside, children }: LetterLayoutProps) {
  return (
    <article className={styles.layout}>
      <div className={styles.head}>{head}</div>
      <div className={styles.aside}>{aside}</div>
      <div className={styles.text}>{children}</div>
    </article>
  );
}
