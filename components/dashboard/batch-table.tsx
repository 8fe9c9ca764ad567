import { numerals } from '@/components/ui/numerals';
import type { BatchListItem } from '@/lib/moderation/admin-queries';
import { restoreBatch } from '@/lib/moderation/actions';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import { shortDate } from '@/lib/i18n/translator';
import { DashboardTable } from './dashboard-table';
import { RowButton, RowLink } from './row-button';

interface BatchTableProps {
  slug: string;
  path: string;
  batches: BatchListItem[];
  canModerate: boolean;
}

const stateOf = ({ removed, toRemove }: BatchListItem) =>
  removed === toRemove ? (removed ? 'removed' : 'shown') : toRemove ? 'removing' : 'restoring';

/** Removing asks for a reason; restoring does not. */
async function BatchAction({ slug, path, batch }: { slug: string; path: string; batch: BatchListItem }) {
  const t = await dashboardTranslator();
  const { number, toRemove } = batch;
  if (!toRemove)
    return (
      <RowLink href={`${path}?remove=${number}`} aria-label={t('batches.removeNamed', { number })}>
        {t('batches.remove')}
      </RowLink>
    );
  return (
    <form action={restoreBatch}>
      <input type="hidden" name="letter" value={slug} />
      <input type="hidden" name="batch" value={number} />
      <RowButton aria-label={t('batches.restoreNamed', { number })}>{t('batches.restore')}</RowButton>
    </form>
  );
}

/** The published batches with what was decided of each. */
export async function BatchTable({ slug, path, batches, canModerate }: BatchTableProps) {
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  const write = numerals(locale);
  const labels = ['number', 'day', 'size', 'state', 'decision'] as const;
  return (
    <DashboardTable
      caption={t('batches.caption')}
      columns={[
        ...labels.map((name) => ({ label: t(`batches.columns.${name}`), number: name === 'size' })),
        ...(canModerate ? [{ label: t('batches.columns.action'), visuallyHidden: true }] : []),
      ]}
      rows={batches.map((batch) => ({
        key: String(batch.number),
        cells: [
          write(batch.number),
          shortDate(locale, batch.publishedOn),
          write(batch.size),
          t('batches.state', { state: stateOf(batch) }),
          batch.decision
            ? t('batches.decision', {
                organizer: batch.decision.organizer,
                date: shortDate(locale, batch.decision.at),
                reason: batch.decision.reasonText || 'none',
              })
            : '',
          ...(canModerate ? [<BatchAction key="action" slug={slug} path={path} batch={batch} />] : []),
        ],
      }))}
    />
  );
}
