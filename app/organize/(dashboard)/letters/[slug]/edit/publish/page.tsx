import type { Metadata } from 'next';
import { DeskHead } from '@/components/dashboard/dashboard-header';
import { PublishReview } from '@/components/editor/publish-review';
import { Notice } from '@/components/ui/notice';
import { Stack } from '@/components/ui/stack';
import { database } from '@/lib/platform/db';
import { countOf } from '@/lib/tallies/queries';
import { messages } from '@/lib/i18n/messages';
import { translator } from '@/lib/i18n/translator';
import { redirect } from 'next/navigation';
import { askedOf, readDraft, sentenceOf, type DraftProps } from '../read-draft';

const t = translator('en', 'dashboard');
const problems: Record<string, string> = messages.en.dashboard.editor.publish.problems;

export const metadata: Metadata = { title: t('editor.publish.title') };

/** What publishing will do, before it is done. */
export default async function PublishPage(props: DraftProps) {
  const letter = await readDraft(props);
  const over = letter.state === 'grace' || letter.state === 'closed';
  const problem = sentenceOf(problems, over ? 'closed' : await askedOf(props, 'problem'));
  if (!over && letter.problems.length > 0) redirect(`/organize/letters/${letter.draft.slug}/edit?missing=1`);
  return (
    <>
      <DeskHead title={t(letter.published ? 'editor.publish.titleChange' : 'editor.publish.title')} />
      <Stack wide>
        {problem && <Notice kind="warn" title={problem} />}
        {!over && <PublishReview letter={letter} signed={(await countOf(database(), letter.id)).total} />}
      </Stack>
    </>
  );
}
