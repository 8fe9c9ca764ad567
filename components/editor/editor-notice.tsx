import type { LetterDraft } from '@/lib/letters/admin-queries';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import { Notice } from '../ui/notice';

interface EditorNoticeProps {
  letter: LetterDraft;
  /** The number of the revision that was just published, or `same`. */
  published?: string;
}

/** What publishing did, above the form. */
export async function EditorNotice({ letter, published }: EditorNoticeProps) {
  const t = await dashboardTranslator();
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
