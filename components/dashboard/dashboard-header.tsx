import type { ReactNode } from 'react';
import styles from './dashboard-header.module.css';

interface DashboardHeaderProps {
  /** The letter that the page belongs to, so that nobody removes or exports in the wrong one. */
  letter?: { title: string; locale: string };
  title: ReactNode;
  lead?: ReactNode;
  /** At the end of the title's line. */
  action?: ReactNode;
}

/** The heading of a dashboard page. */
export function DashboardHeader({ letter, title, lead, action }: DashboardHeaderProps) {
  return (
    <header className={styles.head}>
      {letter?.title && (
        <p className={styles.letter} lang={letter.locale}>
          <bdi>{letter.title}</bdi>
        </p>
      )}
      <div className={styles.line}>
        <h1 className={styles.title}>{title}</h1>
        {action}
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
    </header>
  );
}

/** A section of a dashboard page with its heading. */
export function DashboardSection({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
