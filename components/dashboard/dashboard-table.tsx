import type { ReactNode } from 'react';
import styles from './dashboard-table.module.css';

export interface DashboardColumn {
  label: string;
  /** Its heading is visually hidden, because the cells explain themselves. */
  visuallyHidden?: boolean;
  number?: boolean;
}

interface DashboardTableProps {
  /** Visually hidden. */
  caption: string;
  columns: DashboardColumn[];
  /** The first cell is the row's heading. */
  rows: { key: string; cells: ReactNode[] }[];
}

/** A table. On a phone each row becomes a block with the column's label before each cell. */
export function DashboardTable({ caption, columns, rows }: DashboardTableProps) {
  const kind = (column: DashboardColumn | undefined): string | undefined =>
    column?.number ? styles.number : undefined;
  return (
    <table className={styles.table}>
      <caption className={styles.visuallyHidden}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" className={kind(column)}>
              <span className={column.visuallyHidden ? styles.visuallyHidden : undefined}>{column.label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key}>
            <th scope="row" className={kind(columns[0])}>
              {first}
            </th>
            {others.map((cell, index) => {
              const column = columns[index + 1];
              return (
                <td key={column?.label} className={kind(column)}>
                  {column && !column.visuallyHidden && cell !== '' && (
                    <span className={styles.label} aria-hidden="true">
                      {column.label}{' '}
                    </span>
                  )}
                  {cell}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
