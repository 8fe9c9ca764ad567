import type { ReactNode } from 'react';
import styles from './page-head.module.css';

interface PageHeadProps {
  /** The letter that the page belongs to. */
  above?: { href: string; label: string; lang?: string };
  title: ReactNode;
  /** A sentence or two on the page. */
  lead?: ReactNode;
}

/** The head of a page that is not the letter itself. */
export function PageHead({ above, title, lead }: PageHeadProps) {
  return (
    <header className={styles.head}>
      {above && (
        <p className={styles.above}>
          <a href={above.href} lang={above.lang}>
            <bdi>{above.label}</bdi>
          </a>
        </p>
      )}
      <h1>{title}</h1>
      {lead && <div className={styles.lead}>{lead}</div>}
    </header>
  );
}
