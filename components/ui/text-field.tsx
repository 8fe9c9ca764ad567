import type { ComponentProps } from 'react';
import { Field, controlProps, type FieldProps } from './field';
import styles from './control.module.css';

type Native<Tag extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentProps<Tag>,
  keyof FieldProps | 'className' | 'id'
>;

type TextFieldProps = FieldProps & Native<'input'> & { suggestions?: string[] };

/** One line to write on; with suggestions it offers them and still takes anything. */
export function TextField({ name, label, hint, error, optional, suggestions, ...native }: TextFieldProps) {
  const frame = { name, label, hint, error, optional };
  const list = suggestions && `${name}-suggestions`;
  return (
    <Field {...frame}>
      <input type="text" {...native} {...controlProps(frame)} list={list} className={styles.control} />
      {list && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

/** Several lines to write on. */
export function TextArea({ name, label, hint, error, optional, ...native }: FieldProps & Native<'textarea'>) {
  const frame = { name, label, hint, error, optional };
  return (
    <Field {...frame}>
      <textarea rows={4} {...native} {...controlProps(frame)} className={`${styles.control} ${styles.area}`} />
    </Field>
  );
}

type SelectFieldProps = FieldProps & Native<'select'> & { options: (string | { value: string; label: string })[] };

/** One of a list. An option that is sent as it is shown needs no value beside its label. */
export function SelectField({ name, id, label, hint, error, optional, options, ...native }: SelectFieldProps) {
  const frame = { name, id, label, hint, error, optional };
  return (
    <Field {...frame}>
      <select {...native} {...controlProps(frame)} className={`${styles.control} ${styles.select}`}>
        {options.map((option) =>
          typeof option === 'string' ? (
            <option key={option}>{option}</option>
          ) : (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ),
        )}
      </select>
    </Field>
  );
}
