import type { NamedListItem } from '@/lib/moderation/admin-queries';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import { longDate, shortDate, type Translator } from '@/lib/i18n/translator';
import { SelectAll } from './select-all';
import { removalReason } from './removal-reason';
import { RowButton } from './row-button';
import styles from './signature-table.module.css';

interface SignatureTableProps {
  rows: NamedListItem[];
  /** What this organizer can do with the rows; null for nothing. */
  action: 'remove' | 'putBack' | 'decide' | null;
}

/** What a row's button is called, and its key. */
function buttonOf(action: 'remove' | 'putBack', name: string, t: Translator<'dashboard'>) {
  return action === 'remove'
    ? { text: t('signatures.remove'), label: t('signatures.removeNamed', { name }), key: 'r' }
    : { text: t('signatures.putBack'), label: t('signatures.putBackNamed', { name }), key: 'p' };
}

async function Row({ row, action }: { row: NamedListItem; action: SignatureTableProps['action'] }) {
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  const button = action && action !== 'decide' && buttonOf(action, row.name, t);
  return (
    <tr role="row" className={styles.row} tabIndex={-1} data-row="">
      {action && (
        <td role="cell" className={styles.choose}>
          <input type="checkbox" name="id" value={row.id} aria-label={t('signatures.choose', { name: row.name })} />
        </td>
      )}
      <th role="rowheader" scope="row" className={styles.name}>
        <bdi>{row.name}</bdi>
      </th>
      <td role="cell">
        {row.role && <bdi>{row.role}</bdi>}
        {row.role && row.relation !== 'current' && t('signatures.comma')}
        {t('signatures.relation', { relation: row.relation })}
      </td>
      <td role="cell">
        <bdi>{row.employer}</bdi>
      </td>
      <td role="cell">{t('signatures.verificationLevel', { verificationLevel: row.verificationLevel })}</td>
      <td role="cell" className={styles.day}>
        <time dateTime={row.signedOn}>{shortDate(locale, new Date(row.signedOn))}</time>
      </td>
      {row.removed && (
        <td role="cell" className={styles.why}>
          {t('signatures.removedNote', {
            organizer: row.removed.organizer,
            date: longDate(locale, row.removed.at),
            reason: removalReason(row.removed.reasonCode, row.removed.reasonText, t),
          })}
        </td>
      )}
      {action === 'decide' && (
        <td role="cell" className={styles.action}>
          <RowButton
            name="approve"
            value={row.id}
            data-key="p"
            aria-label={t('signatures.approveNamed', { name: row.name })}
          >
            {t('signatures.approve')}
          </RowButton>{' '}
          <RowButton
            name="refuse"
            value={row.id}
            data-key="r"
            aria-label={t('signatures.removeNamed', { name: row.name })}
          >
            {t('signatures.remove')}
          </RowButton>
        </td>
      )}
      {button && (
        <td role="cell" className={styles.action}>
          <RowButton name="only" value={row.id} data-key={button.key} aria-label={button.label}>
            {button.text}
          </RowButton>
        </td>
      )}
    </tr>
  );
}

/** Named signatures, each with its button. Belongs inside the form that the buttons submit. */
export async function SignatureTable({ rows, action }: SignatureTableProps) {
  const t = await dashboardTranslator();
  const columns = ['name', 'role', 'employer', 'verificationLevel', 'day'] as const;
  const withReasons = rows.some((row) => row.removed);
  return (
    <table className={styles.table} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {action && (
            <td role="cell" className={styles.choose}>
              <SelectAll label={t('signatures.chooseAll')} />
            </td>
          )}
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {t(`signatures.columns.${column}`)}
            </th>
          ))}
          {withReasons && (
            <th role="columnheader" scope="col">
              {t('signatures.columns.why')}
            </th>
          )}
          {action && <td role="cell" />}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.id} row={row} action={action} />
        ))}
      </tbody>
    </table>
  );
}
