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
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead className={styles.head}>
        <tr>
          {head.map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key} className={styles.row}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={index} className={cell ? undefined : styles.blank}>
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
