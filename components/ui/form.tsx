import type { ComponentProps } from 'react';
import styles from './form.module.css';

/** A form whose parts are under each other with space between them. One that can be refused is a `ValidatedForm`. */
export function Form({ children, ...native }: Omit<ComponentProps<'form'>, 'className'>) {
  return (
    <form {...native} className={styles.form}>
      {children}
    </form>
  );
}
