import type { Db } from '@/lib/platform/db';
import { opener } from '@/lib/platform/keyring/keyring';
import { hiddenKey } from '@/lib/platform/keyring/purposes';
import { draw, groupOf, type StepForward } from './rules-steps';
import { hiddenShape, ROOM } from './rules';

/** Puts under their employers those that may step forward now; part of a flush, which alone opens hidden employers. */
export async function stepForward(tx: Db, letterId: string): Promise<StepForward[]> {
  const rows = await tx.anonymousSignature.findMany({
    where: { letterId, employerId: null, hidden: { not: null } },
    select: { id: true, hidden: true },
  });
  const open = opener(hiddenKey(letterId));
  const hidden = rows.flatMap(({ id, hidden: sealed }) =>
    sealed ? [{ id, ...hiddenShape.parse(open(ROOM.hidden, sealed)) }] : [],
  );
  const made = await tx.employerStep.findMany({ where: { letterId } });
  const forward = draw(hidden, new Map(made.map((row) => [groupOf(row.employerId, row.standing), row.steps])));
  for (const { employerId, standing, steps, ids } of forward) {
    const group = { letterId, employerId, standing };
    await tx.anonymousSignature.updateMany({
      where: { letterId, id: { in: ids } },
      data: { employerId, standing, hidden: null },
    });
    await tx.employerStep.upsert({
      where: { letterId_employerId_standing: group },
      create: { ...group, steps },
      update: { steps: { increment: steps } },
    });
  }
  return forward;
}
