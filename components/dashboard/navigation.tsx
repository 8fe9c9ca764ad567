'use client';

import { usePathname } from 'next/navigation';
import styles from './navigation.module.css';

export interface NavigationLink {
  href: string;
  label: string;
}

export interface LetterLinks {
  slug: string;
  title: string;
  locale: string;
  links: NavigationLink[];
}

interface NavigationProps {
  label: string;
  letterLabel: string;
  before: NavigationLink[];
  letters: LetterLinks[];
  after: NavigationLink[];
}

const isAt = (href: string, path: string): boolean =>
  href === '/organize' ? path === href : path === href || path.startsWith(`${href}/`);

function Links({ links, path }: { links: NavigationLink[]; path: string }) {
  return (
    <ul>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a className={styles.link} href={href} aria-current={isAt(href, path) ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The dashboard's navigation, with the links of the current letter; other letters are in a disclosure. */
export function Navigation({ label, letterLabel, before, letters, after }: NavigationProps) {
  const path = usePathname();
  const at =
    letters.find(({ slug }) => path.startsWith(`/organize/letters/${slug}/`)) ??
    (path.startsWith('/organize/letters/') ? undefined : letters[0]);
  const others = letters.filter((letter) => letter !== at);
  return (
    <nav aria-label={label} className={styles.navigation}>
      <Links links={before} path={path} />
      {at && (
        <section aria-label={letterLabel} className={styles.letter}>
          {others.length === 0 ? (
            <p className={styles.title} lang={at.locale} dir="auto">
              {at.title}
            </p>
          ) : (
            <details className={styles.others}>
              <summary className={styles.title} lang={at.locale}>
                <bdi>{at.title}</bdi>
              </summary>
              <ul>
                {others.map(({ slug, title, locale }) => (
                  <li key={slug}>
                    <a className={styles.other} href={`/organize/letters/${slug}/signatures`} lang={locale}>
                      <bdi>{title}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <Links links={at.links} path={path} />
        </section>
      )}
      <Links links={after} path={path} />
    </nav>
  );
}
