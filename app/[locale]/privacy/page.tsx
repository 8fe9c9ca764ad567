import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageMetadata } from '@/app/[locale]/page-metadata';
import { FoldTable } from '@/components/ui/fold-table';
import { PageHead } from '@/components/ui/page-head';
import { PublicShell } from '@/components/ui/public-shell';
import { Section } from '@/components/ui/section';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
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

/** What is stored, where, under which key and until when, as this server is really set up; and who could learn what. */
export default async function PrivacyPage(props: PrivacyProps) {
  const locale = await localeOf(props);
  const t = translator(locale, 'privacy');
  const current = settings();
  return (
    <PublicShell locale={locale} path="/privacy">
      <PageHead title={t('title')} lead={<p>{t('lead')}</p>} />
      <Section sideBySide id="reading" title={t('reading.title')}>
        <p>{t('reading.text')}</p>
      </Section>
      <Section id="signing" title={t('stored.title')}>
        <FoldTable
          caption={t('stored.caption')}
          head={[t('stored.head.what'), t('stored.head.where'), t('stored.head.sealed'), t('stored.head.until')]}
          rows={storedRows(locale, current)}
        />
      </Section>
      <Section id="learns" title={t('learns.title')}>
        <FoldTable
          caption={t('learns.caption')}
          head={[t('learns.head.who'), t('learns.head.learns'), t('learns.head.not')]}
          rows={learnsRows(locale, current)}
        />
      </Section>
      <Section sideBySide id="desk" title={t('dashboard.title')}>
        <p>{t('dashboard.text')}</p>
      </Section>
    </PublicShell>
  );
}
