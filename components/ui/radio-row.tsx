import type { ComponentProps } from 'react';
import { FieldGroup, type FieldFrame } from './field';
import styles from './choice.module.css';

type Native = Omit<ComponentProps<'input'>, keyof FieldFrame | 'className' | 'id' | 'type' | 'value' | 'defaultValue'>;

interface RadioRowProps extends FieldFrame {
  options: { value: string; label: string }[];
  defaultValue?: string;
}

/** A few short answers in a row. Native attributes go to each of them. */
export function RadioRow({ name, label, hint, error, options, defaultValue, ...native }: RadioRowProps & Native) {
  return (
    <FieldGroup name={name} label={label} hint={hint} error={error}>
      <div className={styles.row}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="radio"
              {...native}
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
            />
            {option.label}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
