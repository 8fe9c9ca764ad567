import styles from './tabs.module.css';

interface TabsProps {
  label: string;
  tabs: { href: string; label: string; current: boolean; count?: string }[];
}

/** One list seen in several ways; plain links. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label}>
      <ul className={styles.tabs}>
        {tabs.map(({ href, label: word, current, count }) => (
          <li key={href}>
            <a className={styles.tab} href={href} aria-current={current ? 'page' : undefined}>
              {word}
              {count && <span className={styles.count}> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
