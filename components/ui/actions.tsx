import type { ReactNode } from 'react';
import styles from './actions.module.css';

/** Buttons and links that belong together, in a row. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
