import type { Db } from '@/lib/platform/db';

/**
 * Whether there is a named signature, shown or removed, with this employer. Asks letter by letter and state by state, which
 * the index finds at once however many signatures there are; every letter that was opened has a first batch. Anonymous
 * signatures only ever name listed employers.
 */
export async function hasSignatures(db: Db, employerId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ any: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM anonymous_batch opened, unnest(enum_range(NULL::named_state)) AS state, LATERAL (
        SELECT 1 FROM named_signature s
        WHERE s.letter_id = opened.letter_id AND s.state = state.state AND s.employer_id = ${employerId}::uuid LIMIT 1
      ) AS one
      WHERE opened.number = 1
    ) AS any`;
  return row?.any ?? false;
}
