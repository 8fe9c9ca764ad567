import type { ReactNode } from 'react';
import styles from './side-by-side.module.css';

/** Words beside a small picture, such as a page's QR code. */
export function Beside({ picture, children }: { picture: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.beside}>
      {picture}
      <div>{children}</div>
    </div>
  );
}
