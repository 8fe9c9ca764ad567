import styles from './symbol.module.css';

/** The × and its line: the whole identity. Decorative; the name beside it says what it is. */
export function Symbol({ large = false }: { large?: boolean }) {
  return (
    <svg className={large ? styles.large : styles.symbol} viewBox="0 0 31 14" aria-hidden="true">
      <path className={styles.cross} d="M1.5 2l8 8m0-8l-8 8" />
      <path className={styles.rule} d="M0 13.5h31" />
    </svg>
  );
}

/** The × alone, at the start of a line to sign on. */
export function Cross() {
  return (
    <svg className={styles.small} viewBox="0 0 11 11" aria-hidden="true">
      <path className={styles.cross} d="M1 1l9 9m0-9l-9 9" />
    </svg>
  );
}
