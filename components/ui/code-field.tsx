import type { ComponentProps } from 'react';
import { Field, controlProps, type FieldProps } from './field';
import styles from './code-field.module.css';

type CodeFieldProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'className' | 'id' | 'type'>;

/**
 * Eight characters on eight lines, in one ordinary input: it can be pasted into, corrected and read aloud. It takes
 * a little more than eight, for who types the gap in the middle too.
 */
export function CodeField({ name, label, hint, error, ...native }: CodeFieldProps) {
  const frame = { name, label, hint, error };
  return (
    <Field {...frame}>
      <div className={styles.paper}>
        <input
          inputMode="text"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          maxLength={12}
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
