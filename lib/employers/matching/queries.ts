import type { Db } from '@/lib/platform/db';

/** Whose a spelling is: an employer's name, or with `byAlias` another spelling of it. */
export type KeyHolder = {
  readonly id: string;
  readonly name: string;
  readonly listed: boolean;
  readonly byAlias: boolean;
};

export async function keyHolder(db: Db, key: string): Promise<KeyHolder | null> {
  const employer = await db.employer.findUnique({ where: { key } });
  if (employer) return { ...employer, byAlias: false };
  const alias = await db.employerAlias.findUnique({ where: { key }, include: { employer: true } });
  return alias && { ...alias.employer, byAlias: true };
}

/**
 * Whether a named signature, shown or not, stands under this employer. Asks letter by letter and state by state, which the
 * index answers at once however many signatures there are. Anonymous ones only ever name listed employers.
 */
export async function hasSignatures(db: Db, employerId: string): Promise<boolean> {
  const [answer] = await db.$queryRaw<{ any: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM letter, unnest(enum_range(NULL::named_state)) AS state, LATERAL (
        SELECT 1 FROM named_signature s
        WHERE s.letter_id = letter.id AND s.state = state.state AND s.employer_id = ${employerId}::uuid LIMIT 1
      ) AS one
    ) AS any`;
  return answer?.any ?? false;
}
