import type { Metadata } from 'next';
import { DashboardHeader } from '@/components/dashboard/dashboard-header';
import { PublishReview } from '@/components/editor/publish-review';
import { Notice } from '@/components/ui/notice';
import { Stack } from '@/components/ui/stack';
import { database } from '@/lib/platform/db';
import { countOf } from '@/lib/tallies/queries';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import { redirect } from 'next/navigation';
import { readDraft, type DraftProps } from '../read-draft';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('editor.publish.title'),
});

/** What publishing will do, before it is done. */
export default async function PublishPage(props: DraftProps) {
  const t = await dashboardTranslator();
  const letter = await readDraft(props);
  const over = letter.state === 'grace' || letter.state === 'closed';
  if (!over && letter.problems.length > 0) redirect(`/organize/letters/${letter.draft.slug}/edit?missing=1`);
  return (
    <>
      <DashboardHeader title={t(letter.published ? 'editor.publish.titleChange' : 'editor.publish.title')} />
      <Stack wide>
        {over ? (
          <Notice kind="warn" title={t('editor.publish.problems.closed')} />
        ) : (
          <PublishReview letter={letter} signed={(await countOf(database(), letter.id)).total} />
        )}
      </Stack>
    </>
  );
}
