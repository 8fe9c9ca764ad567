import type { ComponentProps, ReactNode } from 'react';
import { ErrorSummary, type ListedError } from './error-summary';
import { HiddenFields } from './hidden-fields';
import { PendingNotice } from './pending-notice';
import type { FormAction } from './use-form-action';
import styles from './form.module.css';

type Native = Omit<ComponentProps<'form'>, 'action' | 'onSubmit' | 'className' | 'noValidate' | 'hidden'>;

interface ValidatedFormProps extends Native {
  form: Pick<FormAction<object>, 'submission' | 'pending' | 'action' | 'onSubmit'>;
  /** Fields that travel with the form unseen; empty ones are left out. */
  hidden?: Record<string, string | number>;
  /** What is wrong, in the order of the fields, under a heading. */
  summary?: { title: string; errors: readonly ListedError[] };
  /** Said while the response is on its way, unless it comes at once. */
  wait?: string;
  children: ReactNode;
}

/** A form that a server action responds to, its errors above it; `lib/platform/form` says how forms work. */
export function ValidatedForm({ form, hidden = {}, summary, wait, children, ...native }: ValidatedFormProps) {
  return (
    <form {...native} action={form.action} onSubmit={form.onSubmit} noValidate className={styles.form}>
      <HiddenFields fields={hidden} />
      {summary && summary.errors.length > 0 && <ErrorSummary {...summary} submission={form.submission} />}
      {children}
      {wait && <PendingNotice pending={form.pending} text={wait} />}
    </form>
  );
}
