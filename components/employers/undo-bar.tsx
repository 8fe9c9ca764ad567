import { FootBar } from '@/components/dashboard/bottom-bar';
import { RowButton } from '@/components/dashboard/row-button';
import { restorePart } from '@/lib/catalogue/actions';
import type { RemovedPart } from '@/lib/employers/schema';
import type { Translator } from '@/lib/i18n/translator';

/** After something was taken away: what, and the way back. */
export function PutBackBar({ id, taken, t }: { id: string; taken: RemovedPart; t: Translator<'dashboard'> }) {
  const what = taken.spelling || taken.domain;
  if (what === '') return null;
  return (
    <FootBar text={t('employers.tookAway')}>
      <bdi>{what}</bdi>
      <form action={restorePart}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="spelling" value={taken.spelling} />
        <input type="hidden" name="domain" value={taken.domain} />
        <RowButton>{t('employers.undo')}</RowButton>
      </form>
    </FootBar>
  );
}
