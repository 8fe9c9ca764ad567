import type { ComponentProps } from 'react';
import { Field, controlProps, type FieldProps } from './field';
import styles from './code-field.module.css';

type CodeFieldProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'className' | 'id' | 'type'>;

/**
 * Eight characters on eight lines, in one ordinary input: it can be pasted into, corrected and read aloud. It
 * takes whatever is typed; where its length is wrong, the response says so. Browsers do not store a code of one time.
 */
export function CodeField({ name, label, hint, error, ...native }: CodeFieldProps) {
  const frame = { name, label, hint, error };
  return (
    <Field {...frame}>
      <div className={styles.paper}>
        <input
          inputMode="text"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          required
          {...native}
          {...controlProps(frame)}
          type="text"
          dir="ltr"
          className={styles.code}
        />
      </div>
    </Field>
  );
}
