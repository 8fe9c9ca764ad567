import type { ReactNode } from 'react';
import styles from './section.module.css';

/** A part of a page under its own heading, parted by a thin line from what stands above. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
