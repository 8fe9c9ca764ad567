import type { ListedRevision } from '@/lib/letters/revisions/queries';
import { readersFirst, type LanguageChange } from '@/lib/letters/revisions/rules';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { languageName, longDate, translator } from '@/lib/i18n/translator';
import styles from './revision-entry.module.css';

interface RevisionEntryProps {
  locale: Locale;
  slug: string;
  revision: ListedRevision;
  latest: boolean;
}

/** One revision in the list: when, what changed, and under which fingerprint. */
export function RevisionEntry({ locale, slug, revision, latest }: RevisionEntryProps) {
  const t = translator(locale, 'letter');
  const href = pathIn(locale, `/letters/${slug}/revisions/${revision.hash}`);
  const date = longDate(locale, new Date(revision.publishedOn));
  return (
    <li className={styles.entry}>
      <h2 className={styles.number}>{t('revisions.number', { number: revision.number })}</h2>
      <p className={styles.date}>
        {t('revisions.published', { date })}
        {latest && <strong className={styles.latest}>{t('revisions.current')}</strong>}
      </p>
      {revision.correction && <p>{t('revisions.correction')}</p>}
      {revision.changes ? (
        <ul className={styles.changes}>
          {readersFirst(revision.changes, locale).map((change) => (
            <li key={change.locale}>{changeSentence(locale, change)}</li>
          ))}
        </ul>
      ) : (
        <p>{t('revisions.first')}</p>
      )}
      <p>
        <a href={href}>{t(revision.changes ? 'revisions.readChanges' : 'revisions.read')}</a>
      </p>
      <p className={styles.hash}>
        {t('revisions.fingerprint')} <code dir="ltr">{revision.hash}</code>
      </p>
    </li>
  );
}

function changeSentence(locale: Locale, change: LanguageChange): string {
  const t = translator(locale, 'letter');
  const language = languageName(locale, change.locale);
  if (change.kind !== 'changed')
    return t(change.kind === 'added' ? 'revisions.languageAdded' : 'revisions.languageRemoved', { language });
  const { added, removed } = change;
  if (added + removed === 0) return t('revisions.moved', { language });
  return t('revisions.changed', { language, added, removed, both: added > 0 && removed > 0 ? 'yes' : 'no' });
}
