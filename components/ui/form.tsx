import type { ComponentProps } from 'react';
import { Waiting } from './pending-notice';
import styles from './form.module.css';

/** A form whose parts stand under each other with room between them. `wait` is said while its answer is on its way. */
export function Form({ wait, children, ...native }: Omit<ComponentProps<'form'>, 'className'> & { wait?: string }) {
  return (
    <form {...native} className={styles.form}>
      {children}
      {wait && <Waiting text={wait} />}
    </form>
  );
}
