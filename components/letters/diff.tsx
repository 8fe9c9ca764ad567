import type { Paragraph, Part } from '@/lib/letters/diffs/rules';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator, type Translator } from '@/lib/i18n/translator';
import styles from './diff.module.css';

type Messages = Translator<'letter'>;

function Change({ part, t }: { part: Part; t: Messages }) {
  if (part.kind === 'same') return part.text;
  const Element = part.kind === 'added' ? 'ins' : 'del';
  return (
    <Element className={styles[part.kind]}>
      <span className={styles.said}> {t(part.kind === 'added' ? 'revisions.putIn' : 'revisions.takenOut')} </span>
      {part.text}
      <span className={styles.said}> {t('revisions.end')} </span>
    </Element>
  );
}

/** Runs of paragraphs that changed, and the numbers of those between them that did not. */
function runsOf(paragraphs: readonly Paragraph[]): (Paragraph | number)[] {
  const runs: (Paragraph | number)[] = [];
  for (const paragraph of paragraphs) {
    const last = runs.at(-1);
    if (paragraph.some((part) => part.kind !== 'same')) runs.push(paragraph);
    else if (typeof last === 'number') runs[runs.length - 1] = last + 1;
    else runs.push(1);
  }
  return runs;
}

/** What changed between two texts, as the Markdown that was written; what did not is only counted. In words of `locale`. */
export function Difference({ paragraphs, locale }: { paragraphs: Paragraph[]; locale: Locale }) {
  const t = translator(locale, 'letter');
  return runsOf(paragraphs).map((run, index) =>
    typeof run === 'number' ? (
      <p key={index} lang={locale} dir={directionOf(locale)} className={styles.same}>
        {t('revisions.same', { count: run })}
      </p>
    ) : (
      <p key={index} className={styles.paragraph}>
        {run.map((part, position) => (
          <Change key={position} part={part} t={t} />
        ))}
      </p>
    ),
  );
}
