import styles from './paging.module.css';

interface PagingLink {
  href: string;
  label: string;
}

interface PagingProps {
  label: string;
  previous?: PagingLink;
  next?: PagingLink;
}

/** The way to the page before and the page after. */
export function Paging({ label, previous, next }: PagingProps) {
  if (!previous && !next) return null;
  return (
    <nav className={styles.paging} aria-label={label}>
      {previous && (
        <a href={previous.href} rel="prev">
          {previous.label}
        </a>
      )}
      {next && (
        <a href={next.href} rel="next" className={styles.next}>
          {next.label}
        </a>
      )}
    </nav>
  );
}
