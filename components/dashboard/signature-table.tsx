import type { NamedListItem } from '@/lib/moderation/admin-queries';
import { longDate, translator } from '@/lib/i18n/translator';
import { ChooseAll } from './select-all';
import { removalReason } from './removal-reason';
import { RowButton } from './row-button';
import styles from './signature-table.module.css';

const t = translator('en', 'dashboard');

interface SignatureTableProps {
  rows: NamedListItem[];
  /** Rows that may be removed, that may be put back, or that this organizer may only read. */
  act: 'remove' | 'putBack' | null;
}

const shortDate = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(day),
  );

const labels = {
  remove: { button: t('signatures.remove'), named: (name: string) => t('signatures.removeNamed', { name }), key: 'r' },
  putBack: {
    button: t('signatures.putBack'),
    named: (name: string) => t('signatures.putBackNamed', { name }),
    key: 'p',
  },
};

function Row({ row, act }: { row: NamedListItem; act: SignatureTableProps['act'] }) {
  return (
    <tr role="row" className={styles.row} tabIndex={-1} data-row="">
      {act && (
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
        <time dateTime={row.signedOn}>{shortDate(row.signedOn)}</time>
      </td>
      {row.removed && (
        <td role="cell" className={styles.why}>
          {t('signatures.removedNote', {
            organizer: row.removed.organizer,
            date: longDate('en', row.removed.at),
            reason: removalReason(row.removed.reasonCode, row.removed.reasonText),
          })}
        </td>
      )}
      {act && (
        <td role="cell" className={styles.act}>
          <RowButton name="only" value={row.id} data-key={labels[act].key} aria-label={labels[act].named(row.name)}>
            {labels[act].button}
          </RowButton>
        </td>
      )}
    </tr>
  );
}

/** Named signatures, one a row, each with its button in view. Stands inside the form that its buttons send. */
export function SignatureTable({ rows, act }: SignatureTableProps) {
  const words = ['name', 'role', 'employer', 'verificationLevel', 'day'] as const;
  const withReasons = rows.some((row) => row.removed);
  return (
    <table className={styles.table} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {act && (
            <td role="cell" className={styles.choose}>
              <ChooseAll label={t('signatures.chooseAll')} />
            </td>
          )}
          {words.map((word) => (
            <th key={word} role="columnheader" scope="col">
              {t(`signatures.columns.${word}`)}
            </th>
          ))}
          {withReasons && (
            <th role="columnheader" scope="col">
              {t('signatures.columns.why')}
            </th>
          )}
          {act && <td role="cell" />}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.id} row={row} act={act} />
        ))}
      </tbody>
    </table>
  );
}
