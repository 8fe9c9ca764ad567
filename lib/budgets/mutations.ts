import { recordEvent } from '@/lib/audit/mutations';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import type { Db } from '@/lib/platform/db';
import { budgetNumbers } from './queries';
import { budgetNames, budgets, numbersOf } from './rules';

/** Changes budgets, each within its bounds; what is not given stays. False when that changes nothing. */
export async function changeBudgets(
  tx: Db,
  organizer: Organizer,
  given: Readonly<Record<string, number>>,
): Promise<boolean> {
  authorize(organizer, 'operate');
  const before = await budgetNumbers(tx);
  const after = numbersOf({ ...before, ...given });
  const changed = budgetNames.filter((name) => after[name] !== before[name]);
  for (const name of changed) {
    const row = { name, perHour: after[name] };
    if (row.perHour === budgets[name].perHour) await tx.budget.deleteMany({ where: { name } });
    else await tx.budget.upsert({ where: { name }, create: row, update: row });
  }
  if (changed.length === 0) return false;
  const changes = changed.map((name) => `${name} ${before[name]} → ${after[name]}`).join(', ');
  await recordEvent(tx, organizer, { action: 'budgets.changed', changes });
  return true;
}

/** Puts every budget back to what the table has. False when none was changed. */
export async function resetBudgets(tx: Db, organizer: Organizer): Promise<boolean> {
  authorize(organizer, 'operate');
  const { count } = await tx.budget.deleteMany();
  if (count > 0) await recordEvent(tx, organizer, { action: 'budgets.reset' });
  return count > 0;
}
