import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DashboardHeader } from '@/components/dashboard/dashboard-header';
import { ExportForm, isExportProblem } from '@/components/dashboard/export-form';
import { adminLetter } from '@/lib/letters/admin-queries';
import { requireSession } from '@/lib/organizers/sessions/request';
import { isRecentlyAuthenticated } from '@/lib/organizers/sessions/rules';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import { countOf } from '@/lib/tallies/queries';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('exporting.title'),
});

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ problem?: string | string[]; reason?: string | string[] }>;
}

export default async function ExportPage({ params, searchParams }: Props) {
  const t = await dashboardTranslator();
  const { organizer, authenticatedAt } = await requireSession('export');
  const letter = (await adminLetter(database(), organizer, (await params).slug)) ?? notFound();
  const { total } = await countOf(database(), letter.id);
  const { problem, reason } = await searchParams;
  return (
    <>
      <DashboardHeader letter={letter} title={t('exporting.title')} lead={t('exporting.lead', { count: total })} />
      <ExportForm
        slug={letter.slug}
        recentlyAuthenticated={isRecentlyAuthenticated(authenticatedAt, now())}
        problem={isExportProblem(problem) ? problem : undefined}
        reason={typeof reason === 'string' ? reason : ''}
      />
    </>
  );
}
