import type { Metadata } from 'next';
import { AlertNotices } from '@/components/dashboard/alert-notices';
import { DemoSection } from '@/components/dashboard/demo-section';
import { DashboardHeader } from '@/components/dashboard/dashboard-header';
import { LetterRows } from '@/components/dashboard/letter-rows';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { adminLetters } from '@/lib/letters/admin-queries';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { can } from '@/lib/permissions/rules';
import { database } from '@/lib/platform/db';
import { withTotals } from '@/lib/tallies/queries';
import { dashboardTranslator } from '@/lib/i18n/dashboard';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('letters.title'),
});

interface Props {
  searchParams: Promise<{ done?: string | string[] }>;
}

export default async function OverviewPage({ searchParams }: Props) {
  const t = await dashboardTranslator();
  const organizer = await requireOrganizer('view');
  const { done } = await searchParams;
  const letters = await withTotals(database(), await adminLetters(database(), organizer));
  const own = letters.filter(({ demo }) => !demo);
  const first = own.length === 0;
  const write = can(organizer, 'edit-letters') && (
    <LinkButton kind="quiet" href="/organize/letters/new">
      {first ? t('letters.writeFirst') : t('letters.write')}
    </LinkButton>
  );
  return (
    <>
      <DashboardHeader title={t('letters.title')} action={!first && write} />
      {done === 'demo' && own.length === letters.length && <Notice kind="ok" title={t('letters.demoPart.deleted')} />}
      <AlertNotices organizer={organizer} letters={letters} server />
      {first && (
        <EmptyState sentence={letters.length > 0 ? t('letters.onlyDemo') : t('letters.none')}>{write}</EmptyState>
      )}
      {letters.length > 0 && <LetterRows organizer={organizer} letters={letters} />}
      {letters.length > own.length && can(organizer, 'operate') && <DemoSection />}
    </>
  );
}
