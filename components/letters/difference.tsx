import type { Paragraph, Part } from '@/lib/letters/rules-difference';
import styles from './difference.module.css';

export interface DifferenceWords {
  /** Said before and after what was put in or taken out, to those who hear the page. */
  putIn: string;
  takenOut: string;
  end: string;
}

function Change({ part, words }: { part: Part; words: DifferenceWords }) {
  if (part.kind === 'same') return part.text;
  const Element = part.kind === 'added' ? 'ins' : 'del';
  return (
    <Element className={styles[part.kind]}>
      <span className={styles.said}> {part.kind === 'added' ? words.putIn : words.takenOut} </span>
      {part.text}
      <span className={styles.said}> {words.end} </span>
    </Element>
  );
}

/** What changed between two texts, paragraph by paragraph, as the Markdown that was written. */
export function Difference({ paragraphs, words }: { paragraphs: Paragraph[]; words: DifferenceWords }) {
  return paragraphs.map((parts, index) => (
    <p key={index} className={styles.paragraph}>
      {parts.map((part, position) => (
        <Change key={position} part={part} words={words} />
      ))}
    </p>
  ));
}
