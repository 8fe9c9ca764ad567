import type { ReactNode } from 'react';
import styles from './field.module.css';

/** What every field has, whatever is typed or chosen in it. */
export interface FieldProps {
  /** The field's name in the form, and its id unless `id` says otherwise. */
  name: string;
  /** Where two fields of one name stand in a page. */
  id?: string;
  label: string;
  hint?: ReactNode;
  /** What is wrong and how to fix it; shown above the field. */
  error?: string;
  /** "(optional)" */
  optional?: string;
}

/** The attributes that tie a control to its label, hint and error. */
export function controlProps({ name, id = name, hint, error }: FieldProps) {
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  };
}

/** Label, hint and error above a control. */
export function Field({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label} {optional && <span className={styles.optional}>{optional}</span>}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

/** Several controls under one question. */
export function FieldGroup({ name, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <fieldset
      className={styles.field}
      id={name}
      tabIndex={-1}
      aria-describedby={controlProps({ name, label, hint, error })['aria-describedby']}
    >
      <legend className={styles.label}>{label}</legend>
      {hint && (
        <p className={styles.hint} id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${name}-error`}>
          {error}
        </p>
      )}
      {children}
    </fieldset>
  );
}
