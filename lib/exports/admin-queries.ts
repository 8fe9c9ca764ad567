import type { Readable } from 'node:stream';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import { copyOut } from '@/lib/platform/copy';
import { publishedSignaturesSql } from '@/lib/signatures/queries';
import { asSpreadsheet, columns, safeCell, textColumns } from './rules';

const cells: Record<string, string> = {
  ...Object.fromEntries(textColumns.map((column) => [column, `${safeCell(column)} AS ${column}`])),
  verified: `CASE WHEN verified THEN 'yes' ELSE 'no' END AS verified`,
};

/**
 * A letter's signatures as a spreadsheet, exactly those that the public sees: named ones, then anonymous ones, whose
 * name, relation and role nobody has, and whose employer is empty until it is shown. Streamed, from one snapshot; it
 * holds what the counters do not yet hold. Throws `TooManyCopiesError` while as many run as may.
 */
export function signaturesAsCsv(
  organizer: Organizer,
  letterId: string,
  options?: { stalledAfter?: number },
): Promise<Readable> {
  authorize(organizer, 'export');
  return copyOut(
    `COPY (
      SELECT ${columns.map((column) => cells[column] ?? column).join(', ')}
      FROM (${publishedSignaturesSql(letterId)}) AS published
    ) TO STDOUT WITH (FORMAT csv, HEADER, ENCODING 'UTF8', FORCE_QUOTE (${textColumns.join(', ')}))`,
    asSpreadsheet(),
    options,
  );
}
