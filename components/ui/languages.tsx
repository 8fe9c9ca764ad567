import styles from './languages.module.css';

export interface LanguageLink {
  /** The language's code, such as `ar`. */
  code: string;
  /** Its own name, such as العربية. */
  name: string;
  href: string;
  current: boolean;
}

/** More than these do not fit beside the mark on a phone and fold into a `details` there. */
const FIT_ON_A_PHONE = 3;

function Links({ languages }: { languages: LanguageLink[] }) {
  return (
    <ul className={styles.list}>
      {languages.map((language) => (
        <li key={language.code}>
          <a
            className={styles.link}
            href={language.href}
            lang={language.code}
            hrefLang={language.code}
            aria-current={language.current ? 'true' : undefined}
          >
            {language.name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** All languages of the page, each a link in its own name; the current one underlined in ink. */
export function Languages({ label, languages }: { label: string; languages: LanguageLink[] }) {
  if (languages.length < 2) return null;
  const current = languages.find((language) => language.current);
  const folds = languages.length > FIT_ON_A_PHONE;
  return (
    <nav className={styles.languages} aria-label={label}>
      <div className={folds ? styles.wide : undefined}>
        <Links languages={languages} />
      </div>
      {folds && (
        <details className={styles.narrow}>
          <summary>
            <span lang={current?.code}>{current?.name ?? label}</span>
          </summary>
          <Links languages={languages} />
        </details>
      )}
    </nav>
  );
}
