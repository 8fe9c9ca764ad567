import type { Metadata } from 'next';
import { DashboardHeader } from '@/components/dashboard/dashboard-header';
import { ClosingForms } from '@/components/editor/closing-forms';
import { Links } from '@/components/ui/links';
import { Notice } from '@/components/ui/notice';
import { Stack } from '@/components/ui/stack';
import type { Draft } from '@/lib/letters/drafts/schema';
import { dayOf, now } from '@/lib/platform/clock';
import { messages } from '@/lib/i18n/messages';
import { longDate, translator } from '@/lib/i18n/translator';
import { askedOf, readDraft, sentenceOf, type DraftProps } from '../read-draft';

const t = translator('en', 'dashboard');
const { done, problems }: { done: Record<string, string>; problems: Record<string, string> } =
  messages.en.dashboard.editor.closing;

const mainTitle = ({ translations, mainLocale }: Draft): string =>
  translations.find(({ locale }) => locale === mainLocale)?.title ?? '';

export const metadata: Metadata = { title: t('editor.closing.title') };

/** Until when the letter can be signed. */
export default async function ClosingPage(props: DraftProps) {
  const { draft, state } = await readDraft(props);
  const [was, failed] = [await askedOf(props, 'done'), await askedOf(props, 'problem')];
  const good = sentenceOf(done, was);
  const problem = sentenceOf(problems, failed);
  const ofDate = failed?.startsWith('date');
  return (
    <>
      <DashboardHeader
        letter={{ title: mainTitle(draft), locale: draft.mainLocale }}
        title={t('editor.closing.title')}
      />
      <Stack wide>
        {good && <Notice kind="ok" title={good} />}
        {problem && !ofDate && <Notice kind="warn" title={problem} />}
        {state === 'open' ? (
          <ClosingForms
            slug={draft.slug}
            closesOn={draft.closesOn}
            today={dayOf(now())}
            error={ofDate ? problem : undefined}
          />
        ) : (
          <p>{t(`editor.closing.${state}`, { closes: longDate('en', new Date(draft.closesOn)) })}</p>
        )}
        <Links links={[{ href: `/organize/letters/${draft.slug}/edit`, label: t('editor.closing.back') }]} />
      </Stack>
    </>
  );
}
