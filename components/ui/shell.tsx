import type { ReactNode } from 'react';
import { Languages, type LanguageLink } from './languages';
import { Symbol } from './symbol';
import styles from './shell.module.css';

export interface FooterLink {
  href: string;
  label: string;
}

interface ShellProps {
  /** The name beside the mark, and where it leads. */
  site: string;
  home: string;
  /** The text of the first link, which jumps to what the page is about. */
  skip: string;
  languages: LanguageLink[];
  languagesLabel: string;
  /** The form that the language switch sends; without one the languages are links. */
  languageForm?: string;
  footer: FooterLink[];
  footerLabel: string;
  /** Quiet lines beneath the footer's links. */
  notes?: ReactNode[];
  /** Above everything: the notice of the demo. */
  banner?: ReactNode;
  /** Stays at the foot of a phone's screen: the count and its button. */
  bar?: ReactNode;
  children: ReactNode;
}

/** The paper that every public page is written on: header, what it is about, footer. */
export function Shell(props: ShellProps) {
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {props.skip}
      </a>
      <header>
        {props.banner}
        <div className={styles.header}>
          <a className={styles.home} href={props.home}>
            <Symbol />
            <bdi>{props.site}</bdi>
          </a>
          <Languages label={props.languagesLabel} languages={props.languages} form={props.languageForm} />
        </div>
      </header>
      <main id="content" className={styles.main}>
        {props.children}
      </main>
      <footer className={styles.footer}>
        <nav aria-label={props.footerLabel}>
          <ul className={styles.links}>
            {props.footer.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
        {props.notes?.map((note, index) => (
          <p key={index} className={styles.note}>
            {note}
          </p>
        ))}
      </footer>
      {props.bar}
    </div>
  );
}
