import type { ComponentProps } from 'react';
import styles from './row-button.module.css';

/** A small button, for rows and bars. */
export function RowButton(native: Omit<ComponentProps<'button'>, 'className'>) {
  return <button type="submit" {...native} className={styles.button} />;
}

/** A link that looks like one. */
export function RowLink(native: Omit<ComponentProps<'a'>, 'className'> & { href: string }) {
  return <a {...native} className={styles.button} />;
}
