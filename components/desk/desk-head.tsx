import type { ReactNode } from 'react';
import styles from './desk-head.module.css';

interface DeskHeadProps {
  title: ReactNode;
  lead?: ReactNode;
  /** Stands at the end of the title's line. */
  action?: ReactNode;
}

/** The head of a page of the desk. */
export function DeskHead({ title, lead, action }: DeskHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h1 className={styles.title}>{title}</h1>
        {action}
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
    </header>
  );
}

/** A part of a page of the desk under its own heading. */
export function DeskPart({
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
