import type { SignWords } from './labels';
import styles from './letter-line.module.css';

/** Which letter this is about, and the way to its text. */
export function LetterLine({ letter }: { letter: SignWords['letter'] }) {
  return (
    <p className={styles.letter}>
      <a href={letter.href} lang={letter.lang} dir="auto">
        {letter.title}
      </a>
    </p>
  );
}
