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
  for (const { employerId, verificationLevel, groups, ids } of attributions) {
    const group = { letterId, employerId, verificationLevel };
    await tx.anonymousSignature.updateMany({
      where: { letterId, id: { in: ids } },
      data: { employerId, verificationLevel, hidden: null },
    });
    await tx.employerAttribution.upsert({
      where: { letterId_employerId_verificationLevel: group },
      create: { ...group, groups },
      update: { groups: { increment: groups } },
    });
  }
  return attributions;
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
      AND id = ANY(${hidden.map(({ id }) => id)}::uuid[])`;
  const ids = new Set(rows.map(({ id }) => id));
  return hidden.filter(({ id }) => ids.has(id));
}
