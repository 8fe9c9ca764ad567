import { authorize, type Organizer } from '@/lib/permissions/rules';
import type { Db } from '@/lib/platform/db';
import { budgetNumbers } from './queries';
import { budgetNames, budgets, type BudgetName, type BudgetRow } from './rules';

/** A row of the table with the number in force; `isChanged` where it is not the table's own. */
export type AdminBudget = BudgetRow & { name: BudgetName; inForce: number; isChanged: boolean };

/** The whole table. */
export async function budgetTable(db: Db, organizer: Organizer): Promise<AdminBudget[]> {
  authorize(organizer, 'operate');
  const numbers = await budgetNumbers(db);
  return budgetNames.map((name) => {
    const inForce = numbers[name];
    return { name, ...budgets[name], inForce, isChanged: inForce !== budgets[name].perHour };
  });
}
