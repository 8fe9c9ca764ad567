import type { LetterLink } from '@/lib/signing/view/queries';
import styles from './letter-line.module.css';

/** Which letter this is about, and the way to its text. */
export function LetterLine({ letter }: { letter: LetterLink }) {
  return (
    <p className={styles.letter}>
      <a href={letter.href} lang={letter.lang} dir="auto">
        {letter.title}
      </a>
    </p>
  );
}
