import styles from './pending-notice.module.css';

/** Says, in a form that was sent, that the response is on its way; not where it comes at once. */
export function PendingNotice({ pending, text }: { pending: boolean; text: string }) {
  return (
    <p role="status" className={styles.waiting}>
      {pending && <span className={styles.text}>{text}</span>}
    </p>
  );
}
