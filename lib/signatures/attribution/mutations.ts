import type { Db } from '@/lib/platform/db';
import { attributionGroup, draw, type Attribution, type HiddenSignature } from './rules';

/**
 * Attributes to their employers those of `hidden` that reach the threshold now. Part of publishing a batch, which locks it;
 * what was deleted since `hidden` was read doesn't count.
 */
export async function attributeHidden(
  tx: Db,
  letterId: string,
  hidden: readonly HiddenSignature[],
): Promise<Attribution[]> {
  const made = await tx.employerAttribution.findMany({ where: { letterId } });
  const groups = new Map(made.map((row) => [attributionGroup(row.employerId, row.verificationLevel), row.groups]));
  const attributions = draw(await stillHidden(tx, letterId, candidates(hidden, groups)), groups);
  await writeAttributions(tx, letterId, attributions);
  return attributions;
}

/** Two statements, however many employers: signers wait for the batch meanwhile. */
async function writeAttributions(tx: Db, letterId: string, attributions: readonly Attribution[]): Promise<void> {
  const rows = attributions.flatMap(({ ids, employerId, verificationLevel }) =>
    ids.map((id) => ({ id, employerId, verificationLevel })),
  );
  await tx.$executeRaw`
    UPDATE anonymous_signature s
    SET employer_id = row.employer_id, verification_level = row.verification_level::verification_level, hidden = NULL
    FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ employerId }) => employerId)}::uuid[],
      ${rows.map(({ verificationLevel }) => verificationLevel)}::text[]
    ) AS row (id, employer_id, verification_level)
    WHERE s.letter_id = ${letterId}::uuid AND s.id = row.id`;
  await tx.$executeRaw`
    INSERT INTO employer_attribution (letter_id, employer_id, verification_level, groups)
    SELECT ${letterId}::uuid, employer_id, verification_level::verification_level, groups
    FROM unnest(
      ${attributions.map(({ employerId }) => employerId)}::uuid[],
      ${attributions.map(({ verificationLevel }) => verificationLevel)}::text[],
      ${attributions.map(({ groups }) => groups)}::int[]
    ) AS row (employer_id, verification_level, groups)
    ON CONFLICT (letter_id, employer_id, verification_level) DO UPDATE
    SET groups = employer_attribution.groups + excluded.groups`;
}

/** The members of the groups from which something can be drawn: few, where most signatures are below a threshold. */
function candidates(hidden: readonly HiddenSignature[], groups: ReadonlyMap<string, number>): HiddenSignature[] {
  const due = new Set(draw(hidden, groups).map((one) => attributionGroup(one.employerId, one.verificationLevel)));
  return hidden.filter(
    ({ employerId, verificationLevel }) =>
      employerId !== null && due.has(attributionGroup(employerId, verificationLevel)),
  );
}

async function stillHidden(tx: Db, letterId: string, hidden: readonly HiddenSignature[]): Promise<HiddenSignature[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM anonymous_signature
    WHERE letter_id = ${letterId}::uuid AND employer_id IS NULL AND hidden IS NOT NULL
      AND withdrawn_by IS NULL AND NOT removed
      AND id = ANY(${hidden.map(({ id }) => id)}::uuid[])`;
  const ids = new Set(rows.map(({ id }) => id));
  return hidden.filter(({ id }) => ids.has(id));
}
