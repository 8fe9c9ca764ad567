import { useId } from 'react';
import { Bar, HatchPattern } from './bar';
import styles from './tally-legend.module.css';

/** What solid and hatched mean, the same wherever bars stand. */
export function TallyLegend({ named, anonymous }: { named: string; anonymous: string }) {
  const hatch = useId();
  return (
    <p className={styles.legend}>
      <HatchPattern id={hatch} />
      <span className={styles.entry}>
        <span className={styles.sample}>
          <Bar named={1} anonymous={0} most={1} hatch={hatch} />
        </span>
        {named}
      </span>
      <span className={styles.entry}>
        <span className={styles.sample}>
          <Bar named={0} anonymous={1} most={1} hatch={hatch} />
        </span>
        {anonymous}
      </span>
    </p>
  );
}
