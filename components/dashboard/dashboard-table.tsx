import type { ReactNode } from 'react';
import styles from './dashboard-table.module.css';

export interface DeskColumn {
  label: string;
  /** Its head is only heard: what stands beneath says it by itself. */
  unsaid?: boolean;
  number?: boolean;
}

interface DeskTableProps {
  /** What the table is, for those who hear it. */
  caption: string;
  columns: DeskColumn[];
  /** The first cell names its row. */
  rows: { key: string; cells: ReactNode[] }[];
}

/** A table of the desk. On a phone each row stands as a block: its name, and beneath each figure with its word. */
export function DeskTable({ caption, columns, rows }: DeskTableProps) {
  const kind = (column: DeskColumn | undefined): string | undefined => (column?.number ? styles.number : undefined);
  return (
    <table className={styles.table} role="table">
      <caption className={styles.unsaid}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.label} role="columnheader" scope="col" className={kind(column)}>
              <span className={column.unsaid ? styles.unsaid : undefined}>{column.label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key} role="row">
            <th role="rowheader" scope="row" className={kind(columns[0])}>
              {first}
            </th>
            {others.map((cell, index) => {
              const column = columns[index + 1];
              return (
                <td key={column?.label} role="cell" className={kind(column)}>
                  {column && !column.unsaid && cell !== '' && (
                    <span className={styles.word} aria-hidden="true">
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
