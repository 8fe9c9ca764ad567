import type { LetterDraft } from '@/lib/letters/admin-queries';
import { longDate, translator } from '@/lib/i18n/translator';
import { Links } from '@/components/ui/links';

const t = translator('en', 'dashboard');

/** Where the letter stands, in a sentence, and what follows from it. */
export function EditorStateLine({ letter }: { letter: LetterDraft }) {
  const { draft, published, state } = letter;
  if (!published) return t('editor.state.draft');
  return t(`editor.state.${state}`, {
    number: published.number,
    date: longDate('en', new Date(published.publishedOn)),
    closes: longDate('en', new Date(draft.closesOn)),
  });
}

/** The other places of a published letter. */
export function EditorLinks({ letter }: { letter: LetterDraft }) {
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
