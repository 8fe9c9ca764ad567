import styles from './tabs.module.css';

interface TabsProps {
  label: string;
  tabs: { href: string; label: string; current: boolean; count?: string }[];
}

/** Links between several views of one list. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label}>
      <ul className={styles.tabs}>
        {tabs.map(({ href, label: text, current, count }) => (
          <li key={href}>
            <a className={styles.tab} href={href} aria-current={current ? 'page' : undefined}>
              {text}
              {count && <span className={styles.count}> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
