import type { ReactNode } from 'react';
import styles from './stack.module.css';

/** A page of text, forms and lists under each other, as wide as reads well unless `wide`. */
export function Stack({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return <div className={wide ? styles.stack : `${styles.stack} ${styles.narrow}`}>{children}</div>;
}
