import styles from './figures.module.css';

/** A few numbers, each with its label. */
export function Figures({ figures }: { figures: { label: string; number: string }[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, number }) => (
        <div key={label} className={styles.figure}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.number}>{number}</dd>
        </div>
      ))}
    </dl>
  );
}
