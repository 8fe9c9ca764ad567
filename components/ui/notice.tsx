import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  kind?: 'plain' | 'warn' | 'ok';
  /** The word that says what it is; `warn` and `ok` are never told by colour alone. */
  title?: string;
  children?: ReactNode;
}

/** A quiet word apart from the text. */
export function Notice({ kind = 'plain', title, children }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[kind]}`}>
      {title && <p className={styles.title}>{title}</p>}
      {children}
    </div>
  );
}
