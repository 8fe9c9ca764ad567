import type { ComponentProps } from 'react';
import styles from './form.module.css';

/** A form whose parts stand under each other with room between them. */
export function Form(native: Omit<ComponentProps<'form'>, 'className'>) {
  return <form {...native} className={styles.form} />;
}
