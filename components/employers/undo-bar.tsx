import { BottomBar } from '@/components/dashboard/bottom-bar';
import { RowButton } from '@/components/dashboard/row-button';
import { restorePart } from '@/lib/catalogue/actions';
import type { RemovedPart } from '@/lib/employers/schema';
import type { Translator } from '@/lib/i18n/translator';

/** After a removal: what was removed, and undo. */
export function UndoBar({ id, removed, t }: { id: string; removed: RemovedPart; t: Translator<'dashboard'> }) {
  const text = removed.spelling || removed.domain;
  if (text === '') return null;
  return (
    <BottomBar text={t('employers.tookAway')}>
      <bdi>{text}</bdi>
      <form action={restorePart}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="spelling" value={removed.spelling} />
        <input type="hidden" name="domain" value={removed.domain} />
        <RowButton>{t('employers.undo')}</RowButton>
      </form>
    </BottomBar>
  );
}
