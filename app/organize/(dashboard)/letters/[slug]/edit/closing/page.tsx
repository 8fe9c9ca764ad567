import type { Metadata } from 'next';
import { DashboardHeader } from '@/components/dashboard/dashboard-header';
import { ClosingForms } from '@/components/editor/closing-forms';
import { Links } from '@/components/ui/links';
import { Notice } from '@/components/ui/notice';
import { Stack } from '@/components/ui/stack';
import type { DraftInput } from '@/lib/letters/drafts/schema';
import { messages } from '@/lib/i18n/messages';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import { closingTime } from '@/lib/i18n/translator';
import { askedOf, readDraft, sentenceOf, type DraftProps } from '../read-draft';

const mainTitle = ({ translations, mainLocale }: DraftInput): string =>
  translations.find(({ locale }) => locale === mainLocale)?.title ?? '';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('editor.closing.title'),
});

/** Until when the letter can be signed. */
export default async function ClosingPage(props: DraftProps) {
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  const letter = await readDraft(props);
  const { closesAt, draft, state } = letter;
  const done = sentenceOf(messages[locale].dashboard.editor.closing.done, await askedOf(props, 'done'));
  return (
    <>
      <DashboardHeader
        letter={{ title: mainTitle(draft), locale: draft.mainLocale }}
        title={t('editor.closing.title')}
      />
      <Stack wide>
        {done && <Notice kind="ok" title={done} />}
        {state === 'open' ? (
          <ClosingForms letter={letter} />
        ) : (
          <p>
            {t(`editor.closing.${state}`, {
              closes: closingTime(locale, { closesAt, closingZone: draft.closingZone }),
            })}
          </p>
        )}
        <Links links={[{ href: `/organize/letters/${draft.slug}/edit`, label: t('editor.closing.back') }]} />
      </Stack>
    </>
  );
}
