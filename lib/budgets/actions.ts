'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { organizerAction } from '@/lib/organizers/request';
import { inTransaction } from '@/lib/platform/db';
import { changeBudgets, resetBudgets } from './mutations';
import { budgetFormSchema } from './schema';

/** Saves the table of budgets; what is out of bounds becomes the nearest number within. */
export const saveBudgets = organizerAction('operate', budgetFormSchema, async ({ organizer, data }) => {
  const given = Object.entries(data).flatMap(([name, number]) => (number === undefined ? [] : [[name, number]]));
  await inTransaction((tx) => changeBudgets(tx, organizer, Object.fromEntries(given) as Record<string, number>));
  redirect('/organize/settings/budgets?done=saved');
});

/** Puts every budget back to what ships. */
export const resetAllBudgets = organizerAction('operate', z.object({}), async ({ organizer }) => {
  await inTransaction((tx) => resetBudgets(tx, organizer));
  redirect('/organize/settings/budgets?done=reset');
});
