import type { ComponentProps, ReactNode } from 'react';
import styles from './choice.module.css';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'className' | 'id'> {
  name: string;
  label: ReactNode;
  /** What follows from it, and for how long. */
  hint?: ReactNode;
}

/** One thing to agree to or not; never chosen beforehand by us. */
export function Checkbox({ label, hint, ...native }: CheckboxProps) {
  const hintId = `${native.name}-hint`;
  return (
    <div>
      <label className={styles.choice}>
        <input type="checkbox" {...native} id={native.name} aria-describedby={hint ? hintId : undefined} />
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
