import { RowButton } from './row-button';
import styles from './dashboard-search.module.css';

interface DeskSearchProps {
  action: string;
  value: string;
  label: string;
  button: string;
  /** What goes with it, such as the list that is searched. */
  hidden: Record<string, string>;
  /** The way back to everything, while something is searched for. */
  all?: { href: string; label: string };
}

/** One line to search a list of the desk by. */
export function DeskSearch({ action, value, label, button, hidden, all }: DeskSearchProps) {
  return (
    <search className={styles.search}>
      <form action={action} className={styles.form}>
        {Object.entries(hidden).map(([name, text]) => (
          <input key={name} type="hidden" name={name} value={text} />
        ))}
        <input
          className={styles.text}
          type="search"
          name="q"
          defaultValue={value}
          placeholder={label}
          aria-label={label}
          maxLength={120}
          dir="auto"
          data-key="/"
        />
        <RowButton>{button}</RowButton>
        {all && <a href={all.href}>{all.label}</a>}
      </form>
    </search>
  );
}
