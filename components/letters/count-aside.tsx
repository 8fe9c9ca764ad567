import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import styles from './count-aside.module.css';

interface CountAsideProps {
  /** What this part of the page is, for those who hear it. */
  label: string;
  /** The count, written out as the language does. */
  count: string;
  /** "people have signed, each confirmed by email" */
  counted: string;
  /** "233 with their names, 220 anonymously" */
  split?: string;
  /** "As of 24 January 2026, 191 confirmed from a work address · how we check" */
  checked?: ReactNode;
  /** "Anonymous signatures are added in batches of 10 or more." */
  batch?: string;
  /** The button, while the letter is open; on a phone it comes after the text and at the foot instead. */
  sign?: { href: string; label: string };
  /** Beneath the button: "It takes about a minute. Your email address is never shown."; a line break in it is kept. */
  note?: string;
  /** The bars by employer, and whatever else belongs here. */
  children?: ReactNode;
}

/** How many signed, what was checked of each, and the way to sign: quiet and large beside the letter. */
export function CountAside(props: CountAsideProps) {
  return (
    <aside className={styles.aside} aria-label={props.label}>
      <p className={styles.counted}>
        <span className={styles.count}>{props.count}</span> {props.counted}
      </p>
      {props.split && <p className={styles.split}>{props.split}</p>}
      {props.checked && <p className={styles.split}>{props.checked}</p>}
      {props.batch && <p className={styles.quiet}>{props.batch}</p>}
      {props.sign && (
        <div className={styles.sign}>
          <LinkButton href={props.sign.href} wide>
            {props.sign.label}
          </LinkButton>
        </div>
      )}
      {props.note && <p className={styles.note}>{props.note}</p>}
      {props.children && <div className={styles.more}>{props.children}</div>}
    </aside>
  );
}
