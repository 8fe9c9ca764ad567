import { z } from 'zod';
import { reasonSchema } from '@/lib/audit/schema';

/** How many signatures one page shows, and so how many can be chosen at once. */
export const PAGE = 50;

const ids = z.array(z.uuid()).min(1).max(PAGE);

/** Signatures to remove or put back, as a form's repeated field `id`. */
export const chosenSchema = z.object({ ids });

export const removalSchema = z.object({ ids, reason: reasonSchema });

/** The entries of the audit log that one act wrote, such as `41-57`: what undo takes back. */
export const actSchema = z
  .string()
  .regex(/^\d{1,9}-\d{1,9}$/)
  .transform((text) => {
    const [first = 0, last = 0] = text.split('-').map(Number);
    return { first, last };
  })
  .refine(({ first, last }) => first <= last && last - first < PAGE);
