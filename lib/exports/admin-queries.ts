import type { Readable } from 'node:stream';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import { copyOut, literal } from '@/lib/platform/copy';
import { asSpreadsheet, columns, safeCell } from './rules';

const quoted = columns.filter((column) => ['name', 'role', 'employer'].includes(column));

/**
 * A letter's signatures as a spreadsheet, exactly those that the public sees: named ones, then anonymous ones, whose
 * name, relation and role nobody has, and whose employer is empty until it is shown. Streamed, from one snapshot; it
 * holds what the counters have not yet folded.
 */
export function signaturesAsCsv(organizer: Organizer, letterId: string): Promise<Readable> {
  authorize(organizer, 'export');
  const letter = `${literal(letterId)}::uuid`;
  return copyOut(
    `COPY (
      SELECT * FROM (
        SELECT ${safeCell('s.name')} AS name, s.relation::text AS relation, ${safeCell('s.role')} AS role,
          ${safeCell('e.name')} AS employer,
          CASE WHEN s.verification_level = 'employer' THEN 'yes' ELSE 'no' END AS verified,
          s.signed_on AS signed_on, 'named' AS way
        FROM named_signature s JOIN employer e ON e.id = s.employer_id
        WHERE s.letter_id = ${letter} AND s.state = 'shown' ORDER BY s.signed_on DESC, s.id
      ) AS named
      UNION ALL SELECT * FROM (
        SELECT '', '', '', coalesce(${safeCell('e.name')}, ''),
          CASE WHEN s.verification_level = 'employer' THEN 'yes' ELSE 'no' END, s.published_on, 'anonymous'
        FROM anonymous_signature s LEFT JOIN employer e ON e.id = s.employer_id
        WHERE s.letter_id = ${letter} ORDER BY s.published_on DESC, s.id
      ) AS anonymous
    ) TO STDOUT WITH (FORMAT csv, HEADER, ENCODING 'UTF8', FORCE_QUOTE (${quoted.join(', ')}))`,
    asSpreadsheet(),
  );
}
