import type { Metadata } from 'next';
import { DashboardHeader } from '@/components/dashboard/dashboard-header';
import { Editor } from '@/components/editor/editor';
import { DEFAULT_DAYS_OPEN } from '@/lib/letters/rules';
import { emptyTranslation, type EditorState } from '@/lib/letters/editor/rules';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { addHours, dayOf, now } from '@/lib/platform/clock';
import { translator } from '@/lib/i18n/translator';

const t = translator('en', 'dashboard');

export const metadata: Metadata = { title: t('editor.newTitle') };

/** "Write your letter": an empty form, which becomes a draft when it is saved. */
export default async function NewLetterPage() {
  await requireOrganizer('edit-letters');
  const today = dayOf(now());
  const initial: EditorState = {
    letterId: null,
    version: 0,
    draft: {
      slug: '',
      mainLocale: 'en',
      closesOn: dayOf(addHours(now(), 24 * DEFAULT_DAYS_OPEN)),
      contactEmail: '',
      contactSignal: '',
      contactAge: '',
      translations: [emptyTranslation('en')],
    },
    errors: {},
    outcome: 'fresh',
    theirs: null,
  };
  return (
    <>
      <DashboardHeader title={t('editor.newTitle')} />
      <Editor initial={initial} kept="" readers={null} today={today} fixed={false} />
    </>
  );
}
