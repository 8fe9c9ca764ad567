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

interface LinksProps {
  languages: LanguageLink[];
  /** The id of a form on the page that has been filled in: sent with the language, so that what was typed moves along. */
  form?: string;
}

function Links({ languages, form }: LinksProps) {
  return (
    <ul className={styles.list}>
      {languages.map((language) => (
        <li key={language.code}>
          {form ? <LanguageButton language={language} form={form} /> : <LanguageAnchor language={language} />}
        </li>
      ))}
    </ul>
  );
}

function LanguageButton({ language: { code, name, current }, form }: { language: LanguageLink; form: string }) {
  if (current)
    return (
      <span className={styles.link} lang={code} aria-current="true">
        {name}
      </span>
    );
  return (
    <button
      className={`${styles.link} ${styles.button}`}
      form={form}
      name="language"
      value={code}
      lang={code}
      formNoValidate
    >
      {name}
    </button>
  );
}

function LanguageAnchor({ language }: { language: LanguageLink }) {
  return (
    <a
      className={styles.link}
      href={language.href}
      lang={language.code}
      hrefLang={language.code}
      aria-current={language.current ? 'true' : undefined}
    >
      {language.name}
    </a>
  );
}

/** All languages of the page, each a link in its own name; the current one underlined in ink. */
export function Languages({ label, languages, form }: LinksProps & { label: string }) {
  if (languages.length < 2) return null;
  const current = languages.find((language) => language.current);
  const folds = languages.length > FIT_ON_A_PHONE;
  return (
    <nav className={styles.languages} aria-label={label}>
      {/* The first button of a form is the one that Enter presses: that must not be a language. */}
      {form && <button className={styles.unseen} form={form} tabIndex={-1} aria-hidden="true" />}
      <div className={folds ? styles.wide : undefined}>
        <Links languages={languages} form={form} />
      </div>
      {folds && (
        <details className={styles.narrow}>
          <summary>
            <span lang={current?.code}>{current?.name ?? label}</span>
          </summary>
          <Links languages={languages} form={form} />
        </details>
      )}
    </nav>
  );
}
