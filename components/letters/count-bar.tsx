import { LinkButton } from '@/components/ui/button';
import styles from './count-bar.module.css';

interface CountBarProps {
  count: string;
  /** "people have signed" */
  counted: string;
  sign: { href: string; label: string };
}

/** The count and its button at the foot of a phone's screen. It has a place of its own below the page: it covers no line. */
export function CountBar({ count, counted, sign }: CountBarProps) {
  return (
    <section className={styles.bar} aria-label={sign.label}>
      <p>
        <span className={styles.count}>{count}</span> {counted}
      </p>
      <LinkButton href={sign.href}>{sign.label}</LinkButton>
    </section>
  );
}
