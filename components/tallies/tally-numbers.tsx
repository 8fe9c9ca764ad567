import type { VerifiedCount } from '@/lib/tallies/rules';
import styles from './tally-table.module.css';

export interface TallyFigures {
  named: number;
  anonymous: number;
  /** How many of both confirmed a work address of this employer. */
  verified: number;
}

/** The figures of a row, of one employer or of several together. */
export const figuresOf = ({ named, anonymous }: { named: VerifiedCount; anonymous: VerifiedCount }): TallyFigures => ({
  named: named.total,
  anonymous: anonymous.total,
  verified: named.verified + anonymous.verified,
});

interface TallyNumbersProps {
  figures: TallyFigures;
  /** The same labels as in the head, as they stand after a number: "52 named". */
  labels: { named: string; anonymous: string; verified: string };
  write: (count: number) => string;
}

/** The four cells of a row. The labels beside them are seen on a phone only, where the head of the table is gone. */
export function TallyNumbers({ figures, labels, write }: TallyNumbersProps) {
  const cell = (count: number, word: string) => (
    <td className={`${styles.number} ${styles.part}`} data-none={count === 0 ? '' : undefined}>
      {count === 0 ? '–' : write(count)}{' '}
      <span className={styles.word} aria-hidden="true">
        {word}
      </span>
    </td>
  );
  return (
    <>
      {cell(figures.named, labels.named)}
      {cell(figures.anonymous, labels.anonymous)}
      <td className={`${styles.number} ${styles.total}`}>{write(figures.named + figures.anonymous)}</td>
      {cell(figures.verified, labels.verified)}
    </>
  );
}
