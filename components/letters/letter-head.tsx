import type { ReactNode } from 'react';
import styles from './letter-head.module.css';

interface LetterHeadProps {
  /** "Open letter · published 24 January 2026" */
  kind: ReactNode;
  title: string;
  /** "To the chief executives of …" */
  addressees?: string;
  /** "From: nurses at four hospitals · who we are" */
  sender?: ReactNode;
  /** Such as when the text was last changed, with a link to what changed. */
  note?: ReactNode;
}

/** The head of the letter: what it is, its title and to whom it speaks. */
export function LetterHead({ kind, title, addressees, sender, note }: LetterHeadProps) {
  return (
    <header>
      <p className={styles.kind}>{kind}</p>
      <h1 className={styles.title}>{title}</h1>
      {addressees && <p className={styles.addressees}>{addressees}</p>}
      {sender && <p className={styles.sender}>{sender}</p>}
      {note && <p className={styles.note}>{note}</p>}
    </header>
  );
}
