import type { ComponentProps } from 'react';
import { FieldGroup, type FieldProps } from './field';
import styles from './choice.module.css';

type Native = Omit<ComponentProps<'input'>, keyof FieldProps | 'className' | 'id' | 'type' | 'value' | 'defaultValue'>;

interface RadioRowProps extends FieldProps {
  options: { value: string; label: string }[];
  defaultValue?: string;
}

/** A few short choices in a row. Native attributes go to each of them. */
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
