import type { ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  id: string;
  title: string;
  /** On wide screens the heading is at the side of the text and not above it: for pages that are mostly text. */
  sideBySide?: boolean;
  children: ReactNode;
}

/** A part of a page under its own heading, separated from the part above by a thin line. */
export function Section({ id, title, sideBySide = false, children }: SectionProps) {
  return (
    <section className={sideBySide ? `${styles.section} ${styles.sideBySide}` : styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {sideBySide ? <div className={styles.content}>{children}</div> : children}
    </section>
  );
}
