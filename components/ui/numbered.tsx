import type { ReactNode } from 'react';
import styles from './numbered.module.css';

/** What happens next, in order. */
export function Numbered({ items }: { items: ReactNode[] }) {
  return (
    <ol className={styles.list}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ol>
  );
}
