import { RowButton } from './row-button';
import styles from './dashboard-search.module.css';

interface DashboardSearchProps {
  action: string;
  value: string;
  label: string;
  button: string;
  /** Hidden fields, such as the list that is searched. */
  hidden: Record<string, string>;
  /** The link to the whole list, during a search. */
  all?: { href: string; label: string };
}

/** The search field of a list. */
export function DashboardSearch({ action, value, label, button, hidden, all }: DashboardSearchProps) {
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
