'use client';

import { usePathname } from 'next/navigation';
import styles from './navigation.module.css';

export interface Place {
  href: string;
  label: string;
}

export interface LetterPlaces {
  slug: string;
  title: string;
  locale: string;
  links: Place[];
}

interface PlacesProps {
  label: string;
  letterLabel: string;
  before: Place[];
  letters: LetterPlaces[];
  after: Place[];
}

const isAt = (href: string, path: string): boolean =>
  href === '/organize' ? path === href : path === href || path.startsWith(`${href}/`);

function Links({ places, path }: { places: Place[]; path: string }) {
  return (
    <ul>
      {places.map(({ href, label }) => (
        <li key={href}>
          <a className={styles.place} href={href} aria-current={isAt(href, path) ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The desk's places: those of the letter at hand between those of the whole desk. Other letters fold away. */
export function Places({ label, letterLabel, before, letters, after }: PlacesProps) {
  const path = usePathname();
  const at =
    letters.find(({ slug }) => path.startsWith(`/organize/letters/${slug}/`)) ??
    (path.startsWith('/organize/letters/') ? undefined : letters[0]);
  const others = letters.filter((letter) => letter !== at);
  return (
    <nav aria-label={label} className={styles.places}>
      <Links places={before} path={path} />
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
          <Links places={at.links} path={path} />
        </section>
      )}
      <Links places={after} path={path} />
    </nav>
  );
}
