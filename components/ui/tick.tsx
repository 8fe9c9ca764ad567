import styles from './tick.module.css';

/** Next to an employer whose work address was verified: the mailbox was checked, not the person. */
export function Tick({ label }: { label: string }) {
  return (
    <svg className={styles.tick} viewBox="0 0 11 11" role="img" aria-label={label}>
      <path d="M1.2 6.6l2.9 3L9.8 1.4" />
    </svg>
  );
}

/** What the tick means, beneath a list that has some. */
export function TickLegend({ label }: { label: string }) {
  return (
    <p className={styles.legend}>
      <svg className={styles.tick} viewBox="0 0 11 11" aria-hidden="true">
        <path d="M1.2 6.6l2.9 3L9.8 1.4" />
      </svg>{' '}
      {label}
    </p>
  );
}
