import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DashboardHeader } from '@/components/dashboard/dashboard-header';
import { DashboardTally } from '@/components/dashboard/dashboard-tally';
import { EmptyState } from '@/components/ui/empty-state';
import { adminLetter } from '@/lib/letters/admin-queries';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { database } from '@/lib/platform/db';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import { talliesOf } from '@/lib/tallies/queries';

const MOST_EMPLOYERS = 1000;

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('tally.title'),
});

export default async function TallyPage({ params }: { params: Promise<{ slug: string }> }) {
  const t = await dashboardTranslator();
  const organizer = await requireOrganizer('view');
  const letter = (await adminLetter(database(), organizer, (await params).slug)) ?? notFound();
  const tallies = await talliesOf(letter.id, MOST_EMPLOYERS);
  const time = `${tallies.asOf.slice(0, 10)} ${tallies.asOf.slice(11, 19)} UTC`;
  return (
    <>
      <DashboardHeader letter={letter} title={t('tally.title')} lead={t('tally.lead', { time })} />
      {tallies.count.total === 0 ? <EmptyState sentence={t('tally.empty')} /> : <DashboardTally tallies={tallies} />}
    </>
  );
}
