import { useId } from 'react';
import { numerals } from '@/components/ui/numerals';
import { Bar, HatchPattern } from './bar';
import { TallyNumbers, type TallyFigures } from './tally-numbers';
import styles from './tally-table.module.css';

export interface TallyRow extends TallyFigures {
  employer: string;
  /** Its signers. */
  href?: string;
}

export interface TallyLabels {
  employer: string;
  named: string;
  anonymous: string;
  total: string;
  verified: string;
  /** As they stand after a number, on a phone: "52 named". */
  parts: { named: string; anonymous: string; verified: string };
  /** The last rows and the foot: "Other employers", "Anonymous, employer not shown", "All signatures". */
  others: string;
  notShown: string;
  all: string;
}

interface TallyTableProps {
  /** What the table is, for those who hear it. */
  caption: string;
  employers: TallyRow[];
  /** All employers beyond those listed, together. */
  others?: TallyFigures;
  /** Anonymous signatures whose employer is not shown. */
  notShown?: number;
  /** The foot; the rows add up to it. None where the rows are a part of another table. */
  all?: TallyFigures;
  labels: TallyLabels;
  locale: string;
}

const countOf = (figures: TallyFigures): number => figures.named + figures.anonymous;

/** Signatures by employer, with a bar each. On a phone each row folds into name, total and bar, its numbers beneath. */
export function TallyTable({ caption, employers, others, notShown = 0, all, labels, locale }: TallyTableProps) {
  const hatch = useId();
  const write = numerals(locale);
  const hidden: TallyFigures = { named: 0, anonymous: notShown, verified: 0 };
  const last: TallyRow[] = [
    ...(others && countOf(others) > 0 ? [{ ...others, employer: labels.others }] : []),
    ...(notShown > 0 ? [{ ...hidden, employer: labels.notShown }] : []),
  ];
  const rows = [...employers, ...last];
  const most = Math.max(1, ...rows.map(countOf));
  return (
    <>
      <HatchPattern id={hatch} />
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {labels.employer}
            </th>
            {[labels.named, labels.anonymous, labels.total, labels.verified].map((label) => (
              <th key={label} scope="col" className={styles.number}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">
                {row.href ? (
                  <a href={row.href}>
                    <bdi>{row.employer}</bdi>
                  </a>
                ) : (
                  <bdi>{row.employer}</bdi>
                )}
              </th>
              <td className={styles.bar}>
                <Bar named={row.named} anonymous={row.anonymous} most={most} hatch={hatch} />
              </td>
              <TallyNumbers figures={row} labels={labels.parts} write={write} />
            </tr>
          ))}
        </tbody>
        {all && (
          <tfoot>
            <tr>
              <th scope="row">{labels.all}</th>
              <td className={styles.bar} />
              <TallyNumbers figures={all} labels={labels.parts} write={write} />
            </tr>
          </tfoot>
        )}
      </table>
    </>
  );
}
