import type { LetterDraft } from '@/lib/letters/admin-queries';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import { closingTime, longDate } from '@/lib/i18n/translator';
import { Links } from '@/components/ui/links';

/** The state of the letter in a sentence, and the next step. */
export async function EditorStateLine({ letter }: { letter: LetterDraft }) {
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  const { closesAt, draft, published, state } = letter;
  if (!published) return t('editor.state.draft');
  return t(`editor.state.${state}`, {
    number: published.number,
    date: longDate(locale, new Date(published.publishedOn)),
    closes: closingTime(locale, { closesAt, closingZone: draft.closingZone }),
  });
}

/** The other places of a published letter. */
export async function EditorLinks({ letter }: { letter: LetterDraft }) {
  const t = await dashboardTranslator();
  const { slug } = letter.draft;
  if (!letter.published) return null;
  return (
    <Links
      links={[
        { href: `/letters/${slug}`, label: t('editor.links.page') },
        { href: `/letters/${slug}/revisions`, label: t('editor.links.revisions') },
        { href: `/organize/letters/${slug}/edit/closing`, label: t('editor.links.closing') },
      ]}
    />
  );
}
