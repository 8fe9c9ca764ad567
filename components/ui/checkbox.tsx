import type { ComponentProps, ReactNode } from 'react';
import styles from './choice.module.css';
import field from './field.module.css';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'className' | 'id'> {
  name: string;
  label: ReactNode;
  /** What follows from it, and for how long. */
  hint?: ReactNode;
  /** What is wrong; above the box. */
  error?: string;
}

/** One thing to agree to or not; never chosen beforehand by us. */
export function Checkbox({ label, hint, error, ...native }: CheckboxProps) {
  const [hintId, errorId] = [`${native.name}-hint`, `${native.name}-error`];
  const described = [error ? errorId : '', hint ? hintId : ''].filter(Boolean).join(' ');
  return (
    <div>
      {error && (
        <p className={field.error} id={errorId}>
          {error}
        </p>
      )}
      <label className={styles.choice}>
        <input
          type="checkbox"
          {...native}
          id={native.name}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
        />
        {label}
      </label>
      {hint && (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
