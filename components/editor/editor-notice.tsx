import type { LetterDraft } from '@/lib/letters/admin-queries';
import { translator } from '@/lib/i18n/translator';
import { Notice } from '../ui/notice';

const t = translator('en', 'dashboard');

interface EditorNoticeProps {
  letter: LetterDraft;
  /** The number of the revision that was just published, or `same`. */
  published?: string;
}

/** What publishing did, above the form. */
export function EditorNotice({ letter, published }: EditorNoticeProps) {
  if (!published || !letter.published) return null;
  const { number } = letter.published;
  const done = number === 1 ? t('editor.done.first') : t('editor.done.published', { number });
  return (
    <Notice kind="ok" title={published === 'same' ? t('editor.done.same') : done}>
      <p>
        <a href={`/letters/${letter.draft.slug}`}>{t('editor.done.read')}</a>
      </p>
    </Notice>
  );
}
