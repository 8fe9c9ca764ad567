import { RowButton } from '@/components/dashboard/row-button';
import styles from './alias-list.module.css';

interface AliasListProps {
  /** Each with the fields that its removal needs. */
  parts: { text: string; fields: Record<string, string> }[];
  empty: string;
  /** Absent for who can only view. */
  remove?: { action: (form: FormData) => Promise<void>; label: string; labelOf: (text: string) => string };
}

/** An employer's spellings or domains, each with its button. */
export function AliasList({ parts, empty, remove }: AliasListProps) {
  if (parts.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <ul className={styles.parts}>
      {parts.map(({ text, fields }) => (
        <li key={text} className={styles.part}>
          <bdi>{text}</bdi>
          {remove && (
            <form action={remove.action}>
              {Object.entries(fields).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <RowButton aria-label={remove.labelOf(text)}>{remove.label}</RowButton>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
