import type { Db } from '@/lib/platform/db';
import { opener } from '@/lib/platform/keyring/keyring';
import { hiddenKey } from '@/lib/signatures/keys';
import { draw, attributionGroup, type Attribution } from './rules';
import { hiddenSchema, signatureContext } from '../rules';

/** Puts under their employers those that may step forward now; part of a flush, which alone opens hidden employers. */
export async function attributeHidden(tx: Db, letterId: string): Promise<Attribution[]> {
  const rows = await tx.anonymousSignature.findMany({
    where: { letterId, employerId: null, hidden: { not: null } },
    select: { id: true, hidden: true },
  });
  const open = opener(hiddenKey(letterId));
  const hidden = rows.flatMap(({ id, hidden: sealed }) =>
    sealed ? [{ id, ...hiddenSchema.parse(open(signatureContext.hidden, sealed)) }] : [],
  );
  const made = await tx.employerAttribution.findMany({ where: { letterId } });
  const forward = draw(
    hidden,
    new Map(made.map((row) => [attributionGroup(row.employerId, row.verificationLevel), row.groups])),
  );
  for (const { employerId, verificationLevel, groups, ids } of forward) {
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
  return forward;
}
