'use client';

import { useFormStatus } from 'react-dom';
import styles from './pending-notice.module.css';

/** Says, in a form that was sent, that the answer is on its way; not where it comes at once. */
export function Waiting({ text }: { text: string }) {
  const { pending } = useFormStatus();
  return (
    <p role="status" className={styles.waiting}>
      {pending && <span className={styles.text}>{text}</span>}
    </p>
  );
}
