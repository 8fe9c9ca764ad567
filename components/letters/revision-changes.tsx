import type { PublicRevision } from '@/lib/letters/revisions/queries';
import { languagesChanged, readersFirst } from '@/lib/letters/revisions/rules';
import type { Locale } from '@/lib/i18n/locales';
import { longDate, translator } from '@/lib/i18n/translator';
import { Section } from '../ui/section';
import { TranslationChanges } from './translation-changes';
import styles from './revision-changes.module.css';

interface RevisionChangesProps {
  locale: Locale;
  before: PublicRevision;
  revision: PublicRevision;
}

/** What a revision changed, in every language that it changed. */
export function RevisionChanges({ locale, before, revision }: RevisionChangesProps) {
  const t = translator(locale, 'letter');
  const of = (source: PublicRevision, code: string) => source.translations.find((one) => one.locale === code) ?? null;
  return (
    <Section id="changes" title={t('revisions.changes')}>
      <p className={styles.compared}>
        {t('revisions.compared', { number: before.number, date: longDate(locale, new Date(before.publishedOn)) })}{' '}
        {t.rich('revisions.legend', {
          ins: (chunks) => <ins>{chunks}</ins>,
          del: (chunks) => <del>{chunks}</del>,
        })}
      </p>
      {readersFirst(languagesChanged(before.translations, revision.translations), locale).map(({ locale: code }) => (
        <TranslationChanges key={code} before={of(before, code)} after={of(revision, code)} locale={locale} />
      ))}
    </Section>
  );
}
