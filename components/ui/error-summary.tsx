'use client';

import { useEffect, useRef } from 'react';
import styles from './error-summary.module.css';

/** One error, and the id of the field that it is about. */
export interface ListedError {
  name: string;
  message: string;
}

interface ErrorSummaryProps {
  title: string;
  /** In the order of the fields; each leads to its own. */
  errors: readonly ListedError[];
  /** Another value after each submission, the same one while somebody types. */
  submission: unknown;
}

/** What is wrong, above the form. It takes the focus once per submission, so that it is heard and seen. */
export function ErrorSummary({ title, errors, submission }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    summary.current?.focus();
  }, [submission]);
  return (
    <div ref={summary} className={styles.summary} role="alert" tabIndex={-1}>
      <h2 className={styles.title}>{title}</h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={name}>
            <a href={`#${name}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
