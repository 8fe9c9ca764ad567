import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageMetadata } from '@/app/[locale]/page-metadata';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { FoldTable } from '@/components/ui/fold-table';
import { Numbered } from '@/components/ui/numbered';
import { PageHead } from '@/components/ui/page-head';
import { PublicShell } from '@/components/ui/public-shell';
import { Section } from '@/components/ui/section';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import styles from './page.module.css';
import { learnsRows } from './learns-rows';
import { settings } from './settings';
import { storedRows } from './stored-rows';

interface PrivacyProps {
  params: Promise<{ locale: string }>;
}

async function localeOf({ params }: PrivacyProps) {
  const { locale } = await params;
  return isLocale(locale) ? locale : notFound();
}

export async function generateMetadata(props: PrivacyProps): Promise<Metadata> {
  const locale = await localeOf(props);
  const t = translator(locale, 'privacy');
  return pageMetadata({ locale, path: '/privacy', title: t('title'), description: t('description') });
}

/** Five sentences, in their order. */
const sentences = ['address', 'anonymous', 'named', 'keys', 'limits'] as const;
const ways = ['named', 'anonymous', 'either'] as const;

/** What is stored, where, under which key and until when, as this server is really set up; and who could learn what. */
export default async function PrivacyPage(props: PrivacyProps) {
  const locale = await localeOf(props);
  const t = translator(locale, 'privacy');
  const current = settings();
  return (
    <PublicShell locale={locale} path="/privacy">
      <PageHead title={t('title')} />
      <Section sideBySide id="short" title={t('short.title')}>
        <Numbered
          items={sentences.map((one) => t(`short.${one}`, { size: current.batchSize, hours: current.graceHours }))}
        />
      </Section>
      <Section sideBySide id="ways" title={t('ways.title')}>
        <DefinitionRows rows={ways.map((way) => ({ term: t(`ways.${way}.term`), text: t(`ways.${way}.text`) }))} />
      </Section>
      <Section sideBySide id="reading" title={t('reading.title')}>
        <p>{t('reading.text')}</p>
      </Section>
      <Section id="signing" title={t('stored.title')}>
        <p className={styles.lead}>{t('lead')}</p>
        <details className={styles.folded}>
          <summary>{t('stored.caption')}</summary>
          <FoldTable
            caption={t('stored.caption')}
            head={[t('stored.head.what'), t('stored.head.where'), t('stored.head.sealed'), t('stored.head.until')]}
            rows={storedRows(locale, current)}
          />
        </details>
      </Section>
      <Section id="learns" title={t('learns.title')}>
        <details className={styles.folded}>
          <summary>{t('learns.caption')}</summary>
          <FoldTable
            caption={t('learns.caption')}
            head={[t('learns.head.who'), t('learns.head.learns'), t('learns.head.not')]}
            rows={learnsRows(locale, current)}
          />
        </details>
      </Section>
      <Section sideBySide id="desk" title={t('dashboard.title')}>
        <p>{t('dashboard.text')}</p>
      </Section>
    </PublicShell>
  );
}
