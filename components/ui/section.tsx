import type { ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  id: string;
  title: string;
  /** Where there is room the heading stands beside the text and not above it: for pages that are mostly text. */
  beside?: boolean;
  children: ReactNode;
}

/** A part of a page under its own heading, parted by a thin line from what stands above. */
export function Section({ id, title, beside = false, children }: SectionProps) {
  return (
    <section className={beside ? `${styles.section} ${styles.beside}` : styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {beside ? <div className={styles.content}>{children}</div> : children}
    </section>
  );
}
