import type { ReactNode } from 'react';
import styles from './side-by-side.module.css';

/** Text beside a small picture, such as a page's QR code. */
export function SideBySide({ picture, children }: { picture: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.row}>
      {picture}
      <div>{children}</div>
    </div>
  );
}
