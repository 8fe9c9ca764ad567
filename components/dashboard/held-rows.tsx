import { EmptyState } from '@/components/ui/empty-state';
import { Paging } from '@/components/ui/paging';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import type { AdminLetter } from '@/lib/letters/admin-queries';
import { decideSelected } from '@/lib/moderation/actions';
import { namedPage } from '@/lib/moderation/admin-queries';
import { can, type Organizer } from '@/lib/permissions/rules';
import { database } from '@/lib/platform/db';
import { RowButton } from './row-button';
import { listOf, type ListPosition } from './signature-list-url';
import { SignatureTable } from './signature-table';
import styles from './list-page.module.css';

interface HeldRowsProps {
  organizer: Organizer;
  letter: AdminLetter;
  base: string;
  list: ListPosition;
}

/** A page of held signatures, in the form that approves or removes them. */
export async function HeldRows({ organizer, letter, base, list }: HeldRowsProps) {
  const t = await dashboardTranslator();
  const asked = { state: 'held', search: list.q, cursor: list.after } as const;
  const { rows, next } = await namedPage(database(), organizer, letter.id, asked);
  if (rows.length === 0)
    return (
      <EmptyState sentence={list.q ? t('signatures.empty.found', { search: list.q }) : t('signatures.empty.held')} />
    );
  const action = can(organizer, 'moderate') ? 'decide' : null;
  return (
    <>
      <p>{t('signatures.heldLead')}</p>
      <form action={decideSelected}>
        <input type="hidden" name="letter" value={letter.slug} />
        <input type="hidden" name="q" value={list.q} />
        <SignatureTable rows={rows} action={action} />
        {action && (
          <p className={styles.chosen} data-chosen="">
            <RowButton name="decide" value="approve" data-key="p">
              {t('signatures.approveChosen')}
            </RowButton>{' '}
            <RowButton name="decide" value="refuse" data-key="r">
              {t('signatures.refuseChosen')}
            </RowButton>
          </p>
        )}
      </form>
      <Paging
        label={t('signatures.paging')}
        previous={list.after ? { href: listOf(base, { ...list, after: '' }), label: t('signatures.first') } : undefined}
        next={next ? { href: listOf(base, { ...list, after: next }), label: t('signatures.next') } : undefined}
      />
    </>
  );
}
