import type { ReactNode } from 'react';
import styles from './dashboard-header.module.css';

interface DeskHeadProps {
  /** Whose page it is, where it is a letter's: nobody removes or exports in the wrong one. */
  letter?: { title: string; locale: string };
  title: ReactNode;
  lead?: ReactNode;
  /** Stands at the end of the title's line. */
  action?: ReactNode;
}

/** The head of a page of the desk. */
export function DeskHead({ letter, title, lead, action }: DeskHeadProps) {
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
