import { EmptyState } from '@/components/ui/empty-state';
import { Paging } from '@/components/ui/paging';
import type { AdminLetter } from '@/lib/letters/admin-queries';
import { restoreSelected } from '@/lib/moderation/actions';
import { namedPage } from '@/lib/moderation/admin-queries';
import { can, type Organizer } from '@/lib/permissions/rules';
import { database } from '@/lib/platform/db';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import { RowButton } from './row-button';
import { listOf, type ListPosition } from './signature-list-url';
import { SignatureTable } from './signature-table';
import styles from './list-page.module.css';

interface NamedRowsProps {
  organizer: Organizer;
  letter: AdminLetter;
  base: string;
  list: ListPosition;
}

/** A page of named signatures, shown or removed, in the form that decides on them. */
export async function NamedRows({ organizer, letter, base, list }: NamedRowsProps) {
  const t = await dashboardTranslator();
  const removed = list.show === 'removed';
  const { rows, next } = await namedPage(database(), organizer, letter.id, {
    state: removed ? 'removed' : 'shown',
    search: list.q,
    cursor: list.after,
  });
  if (rows.length === 0)
    return (
      <EmptyState
        sentence={
          list.q
            ? t('signatures.empty.found', { search: list.q })
            : t(`signatures.empty.${removed ? 'removed' : 'named'}`)
        }
      />
    );
  const action = can(organizer, 'moderate') ? (removed ? 'putBack' : 'remove') : null;
  return (
    <>
      {/* Removing asks for a reason first, on a page of its own; putting back needs none. */}
      <form action={removed ? restoreSelected : `${base}/signatures/remove`}>
        {removed && <input type="hidden" name="letter" value={letter.slug} />}
        <input type="hidden" name="q" value={list.q} />
        <SignatureTable rows={rows} action={action} />
        {action && (
          <p className={styles.chosen} data-chosen="">
            <RowButton data-key={removed ? 'p' : 'r'}>
              {t(removed ? 'signatures.putBackChosen' : 'signatures.removeChosen')}
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
