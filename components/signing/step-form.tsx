import type { ReactNode } from 'react';
import { ErrorSummary, type ListedError } from '@/components/ui/error-summary';
import formStyles from '@/components/ui/form.module.css';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import { FormToken } from './form-token';
import styles from './step-form.module.css';

interface StepFormProps {
  locale: Locale;
  /** The address of the step without its language: a form is sent to its own page. */
  action: string;
  /** The sealed state of the page, where it has one. */
  sealed?: string;
  hidden?: Record<string, string>;
  errors?: readonly ListedError[];
  id?: string;
  className?: string;
  autoComplete?: 'off';
  children: ReactNode;
}

/**
 * A form that is sent as a document; the response is the next address. With the script the page stays while it is on its
 * way, and says what happens in the status.
 */
export function StepForm(props: StepFormProps) {
  const { locale, action, sealed, hidden = {}, errors = [], id, className, autoComplete, children } = props;
  const { wait, offline, errorsTitle } = textsOf(locale).sign;
  return (
    <form
      id={id}
      method="post"
      action={pathIn(locale, action)}
      noValidate
      className={className ?? formStyles.form}
      autoComplete={autoComplete}
      data-step=""
      data-wait={wait}
      data-offline={offline}
    >
      {Object.entries({ ...hidden, ...(sealed ? { state: sealed } : {}) }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} autoComplete="off" />
      ))}
      <FormToken />
      {errors.length > 0 && <ErrorSummary title={errorsTitle} errors={errors} submission={0} />}
      {children}
      <p role="status" data-status="" className={styles.status} />
    </form>
  );
}
