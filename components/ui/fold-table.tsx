import type { ReactNode } from 'react';
import styles from './fold-table.module.css';

interface FoldTableProps {
  /** What the table is, for those who hear it. */
  caption: string;
  head: string[];
  /** Each row as long as the head; its first cell names it. */
  rows: { key: string; cells: ReactNode[] }[];
}

/** A table of sentences. On a phone each row folds into a block with the head's labels before its parts. */
export function FoldTable({ caption, head, rows }: FoldTableProps) {
  return (
    <table className={styles.table} role="table">
      <caption className={styles.caption}>{caption}</caption>
      <thead role="rowgroup" className={styles.head}>
        <tr role="row">
          {head.map((word) => (
            <th key={word} role="columnheader" scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key} role="row" className={styles.row}>
            <th role="rowheader" scope="row">
              {name}
            </th>
            {cells.map((cell, index) => (
              <td key={index} role="cell" className={cell ? undefined : styles.blank}>
                <span className={styles.word} aria-hidden="true">
                  {head[index + 1]}
                </span>
                {cell || '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
