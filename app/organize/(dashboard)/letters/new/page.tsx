import type { Metadata } from 'next';
import { DashboardHeader } from '@/components/dashboard/dashboard-header';
import { Editor } from '@/components/editor/editor';
import { DEFAULT_DAYS_OPEN } from '@/lib/letters/rules';
import { emptyTranslation, type EditorState } from '@/lib/letters/editor/rules';
import { isFormOfEndedSession, requireOrganizer } from '@/lib/organizers/sessions/request';
import { untouched } from '@/lib/platform/form';
import { dayIn } from '@/lib/letters/closing/rules';
import { addHours, now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('editor.newTitle'),
});

/** An empty form, which becomes a draft when it is saved. */
export default async function NewLetterPage() {
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  if (!(await isFormOfEndedSession())) await requireOrganizer('edit-letters');
  const closingZone = env().TIME_ZONE;
  const today = dayIn(now(), closingZone);
  const initial: EditorState = {
    ...untouched,
    version: 0,
    draft: {
      slug: '',
      mainLocale: locale,
      closesOn: dayIn(addHours(now(), 24 * DEFAULT_DAYS_OPEN), closingZone),
      closingZone,
      signersIndexed: false,
      namesOmitted: false,
      contactEmail: '',
      contactSignal: '',
      contactAge: '',
      translations: [emptyTranslation(locale)],
    },
    errors: {},
    cleaned: [],
    outcome: 'fresh',
    theirs: null,
  };
  return (
    <>
      <DashboardHeader title={t('editor.newTitle')} />
      <Editor initial={initial} slug="" readers={null} today={today} fixed={false} />
    </>
  );
}
