import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BatchRemovalForm } from '@/components/dashboard/batch-removal-form';
import { BatchTable } from '@/components/dashboard/batch-table';
import { DashboardHeader, DashboardSection } from '@/components/dashboard/dashboard-header';
import { DashboardMessages } from '@/components/dashboard/dashboard-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { adminLetter } from '@/lib/letters/admin-queries';
import { batchList } from '@/lib/moderation/admin-queries';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { can } from '@/lib/permissions/rules';
import { database } from '@/lib/platform/db';
import { dashboardTranslator } from '@/lib/i18n/dashboard';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('batches.title'),
});

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The published batches of anonymous signatures, each of which can be removed and restored as a whole. */
export default async function BatchesPage({ params, searchParams }: Props) {
  const t = await dashboardTranslator();
  const organizer = await requireOrganizer('view');
  const letter = (await adminLetter(database(), organizer, (await params).slug)) ?? notFound();
  const { remove } = await searchParams;
  const batches = await batchList(database(), organizer, letter.id);
  const canModerate = can(organizer, 'moderate');
  const chosen = canModerate && batches.find((batch) => String(batch.number) === remove && !batch.toRemove);
  const path = `/organize/letters/${letter.slug}/batches`;
  return (
    <>
      <DashboardHeader
        letter={letter}
        title={t('batches.title')}
        lead={`${t('batches.lead')} ${t('batches.when')}`}
        action={<a href={`/organize/letters/${letter.slug}/signatures?show=anonymous`}>{t('signatures.title')}</a>}
      />
      {chosen && (
        <DashboardSection
          id="remove-batch"
          title={t('batches.removal.title', { number: chosen.number })}
          lead={t('batches.removal.lead', { size: chosen.size })}
        >
          <DashboardMessages sections={['dashboard.batches']}>
            <BatchRemovalForm slug={letter.slug} batch={chosen.number} back={path} />
          </DashboardMessages>
        </DashboardSection>
      )}
      {batches.length === 0 ? (
        <EmptyState sentence={t('batches.empty')}>{null}</EmptyState>
      ) : (
        <BatchTable slug={letter.slug} path={path} batches={batches} canModerate={canModerate} />
      )}
    </>
  );
}
