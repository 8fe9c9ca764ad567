import type { Metadata } from 'next';
import { Stack } from '@/components/ui/stack';
import { DashboardHeader } from '@/components/dashboard/dashboard-header';
import { Editor } from '@/components/editor/editor';
import { EditorNotice } from '@/components/editor/editor-notice';
import { EditorLinks, EditorStateLine } from '@/components/editor/editor-status';
import { draftErrorsOf, emptyTranslation, placesOfParam, type EditorState } from '@/lib/letters/editor/rules';
import { untouched } from '@/lib/platform/form';
import { dayIn } from '@/lib/letters/closing/rules';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import { isFormOfEndedSession } from '@/lib/organizers/sessions/request';
import { askedOf, readDraft, type DraftProps } from './read-draft';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('editor.title'),
});

/** The editor of a saved letter. */
export default async function EditPage(props: DraftProps) {
  if (await isFormOfEndedSession()) return <TypedText slug={(await props.params).slug} />;
  const t = await dashboardTranslator();
  const letter = await readDraft(props);
  const missing = (await askedOf(props, 'missing')) !== undefined && letter.problems.length > 0;
  const initial: EditorState = {
    ...untouched,
    version: letter.version,
    draft: letter.draft,
    errors: missing ? draftErrorsOf(letter.problems) : {},
    cleaned: placesOfParam(await askedOf(props, 'cleaned')),
    outcome: missing ? 'incomplete' : 'saved',
    theirs: null,
  };
  const over = letter.state === 'grace' || letter.state === 'closed';
  const shown = letter.draft.translations.find(({ locale }) => locale === letter.draft.mainLocale);
  return (
    <>
      <DashboardHeader
        title={<bdi>{shown?.title || t('editor.newTitle')}</bdi>}
        lead={<EditorStateLine letter={letter} />}
      />
      <Stack wide>
        <EditorLinks letter={letter} />
        <EditorNotice letter={letter} published={await askedOf(props, 'published')} />
      </Stack>
      <Editor
        key={letter.draft.slug}
        initial={initial}
        slug={letter.draft.slug}
        readers={letter.published && letter.published.translations.map(({ locale }) => locale)}
        today={dayIn(now(), letter.draft.closingZone)}
        fixed={over}
      />
    </>
  );
}

/** The form of somebody without scripts whose session has ended: only what they sent is in it, nothing of the letter. */
async function TypedText({ slug }: { slug: string }) {
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  const draft = {
    slug: '',
    mainLocale: locale,
    closesOn: '',
    closingZone: env().TIME_ZONE,
    signersIndexed: false,
    namesOmitted: false,
    contactEmail: '',
    contactSignal: '',
    contactAge: '',
    translations: [emptyTranslation(locale)],
  };
  const initial: EditorState = {
    ...untouched,
    version: 0,
    draft,
    errors: {},
    cleaned: [],
    outcome: 'signed-out',
    theirs: null,
  };
  return (
    <>
      <DashboardHeader title={t('editor.title')} />
      <Editor
        key={slug}
        initial={initial}
        slug={slug}
        readers={null}
        today={dayIn(now(), draft.closingZone)}
        fixed={false}
      />
    </>
  );
}
