import styles from './links.module.css';

/** A few links in a row, such as those beneath a list. */
export function Links({ links }: { links: { href: string; label: string }[] }) {
  return (
    <ul className={styles.links}>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.label}</a>
        </li>
      ))}
    </ul>
  );
}
