import { useId } from 'react';
import { numerals } from '@/components/ui/numerals';
import { Bar, HatchPattern } from './bar';
import { TallyLegend } from './tally-legend';
import styles from './tally-bars.module.css';

interface TallyBarsProps {
  /** What these bars are, for those who hear them. */
  label: string;
  employers: { employer: string; named: number; anonymous: number }[];
  labels: { named: string; anonymous: string };
  locale: string;
}

/** The few largest employers beside the letter. */
export function TallyBars({ label, employers, labels, locale }: TallyBarsProps) {
  const hatch = useId();
  const write = numerals(locale);
  const most = Math.max(...employers.map(({ named, anonymous }) => named + anonymous));
  return (
    <>
      <HatchPattern id={hatch} />
      <ul className={styles.bars} aria-label={label}>
        {employers.map(({ employer, named, anonymous }) => (
          <li key={employer}>
            <span className={styles.row}>
              <bdi>{employer}</bdi> <span className={styles.total}>{write(named + anonymous)}</span>
            </span>
            <Bar named={named} anonymous={anonymous} most={most} hatch={hatch} />
          </li>
        ))}
      </ul>
      <TallyLegend {...labels} />
    </>
  );
}
