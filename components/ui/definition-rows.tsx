import type { ReactNode } from 'react';
import styles from './definition-rows.module.css';

/** Rows of a term and what it is, such as the sender and the subject to look for. A second line is quiet. */
export function DefinitionRows({ rows }: { rows: { term: string; text: ReactNode; quiet?: ReactNode }[] }) {
  return (
    <dl className={styles.rows}>
      {rows.map((row) => (
        <div key={row.term} className={styles.row}>
          <dt className={styles.term}>{row.term}</dt>
          <dd>
            {row.text}
            {row.quiet && <div className={styles.quiet}>{row.quiet}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
