import { z } from 'zod';
import { budgetNames, type BudgetName } from './rules';

const number = z
  .string()
  .default('')
  .transform((text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined));

/** The numbers of the table, each in a field of its own; what is no number is left as it was. */
export const budgetFormSchema = z.object(
  Object.fromEntries(budgetNames.map((name) => [name, number])) as Record<BudgetName, typeof number>,
);

export const dismissFormSchema = z.object({ letter: z.string().default(''), alert: z.string().default('') });

/** The id of an alert, as forms carry it. */
export const alertIdSchema = z.uuid();
