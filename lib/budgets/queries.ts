import type { Db } from '@/lib/platform/db';
import { numbersOf, type BudgetNumbers } from './rules';

/** The numbers in force. */
export async function budgetNumbers(db: Db): Promise<BudgetNumbers> {
  const rows = await db.budget.findMany();
  return numbersOf(Object.fromEntries(rows.map(({ name, perHour }) => [name, perHour])));
}
