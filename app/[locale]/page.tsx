import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LetterList } from '@/components/letters/letter-list';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { PublicShell } from '@/components/ui/public-shell';
import { featuredLetter } from '@/lib/letters/queries';
import { database } from '@/lib/platform/db';
import { withTotals } from '@/lib/tallies/queries';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { letterMetadata } from './letters/[slug]/letter-metadata';
import { readLetter } from './letters/[slug]/read-letter';
import { LetterView } from './letter-view';
import { pageMetadata } from './page-metadata';

interface HomeProps {
  params: Promise<{ locale: string }>;
}

const letterAt = (locale: Locale, slug: string) => readLetter({ params: Promise.resolve({ locale, slug }) });

async function readHome({ params }: HomeProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { locale, featured: await featuredLetter(database()) };
}

export async function generateMetadata(props: HomeProps): Promise<Metadata> {
  const { locale, featured } = await readHome(props);
  if (featured.kind === 'one') return letterMetadata(locale, (await letterAt(locale, featured.slug)).letter);
  const t = translator(locale, 'common');
  return pageMetadata({
    locale,
    path: '/',
    title: t('home.title'),
    description: t('home.description'),
    hidden: featured.kind === 'none',
  });
}

/** The featured letter; where there are several, their list; where there is none, a line that waits. */
export default async function HomePage(props: HomeProps) {
  const { locale, featured } = await readHome(props);
  const t = translator(locale, 'common');
  if (featured.kind === 'one') {
    const { letter } = await letterAt(locale, featured.slug);
    return <LetterView locale={locale} letter={letter} path="/" />;
  }
  return (
    <PublicShell locale={locale} path="/">
      <PageHead title={t('home.title')} />
      {featured.kind === 'several' ? (
        <LetterList locale={locale} letters={await withTotals(database(), featured.letters)} />
      ) : (
        <EmptyState sentence={t('home.none')}>
          <p>{t('home.noneHelp')}</p>
          <LinkButton kind="quiet" href="/organize">
            {t('home.dashboard')}
          </LinkButton>
        </EmptyState>
      )}
    </PublicShell>
  );
}
