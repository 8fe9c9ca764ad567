import styles from './figures.module.css';

/** A few plain numbers, each over a rule with its word. */
export function Figures({ figures }: { figures: { word: string; number: string }[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ word, number }) => (
        <div key={word} className={styles.figure}>
          <dt className={styles.word}>{word}</dt>
          <dd className={styles.number}>{number}</dd>
        </div>
      ))}
    </dl>
  );
}
