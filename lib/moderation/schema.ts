import { z } from 'zod';
import { reasonSchema } from '@/lib/audit/schema';
import { textIn, textsIn } from '@/lib/platform/form';

/** How many signatures one page shows, and so how many can be chosen at once. */
export const PAGE_SIZE = 50;

const ids = z.array(z.uuid()).min(1).max(PAGE_SIZE);

/** Signatures to remove or put back, as a form's repeated field `id`. */
export const selectionSchema = z.object({ ids });

export const removalSchema = z.object({ ids, reason: reasonSchema });

/** The entries of the audit log that one act wrote, such as `41-57`: what undo takes back. */
export const undoSchema = z
  .string()
  .regex(/^\d{1,9}-\d{1,9}$/)
  .transform((text) => {
    const [first = 0, last = 0] = text.split('-').map(Number);
    return { first, last };
  })
  .refine(({ first, last }) => first <= last && last - first < PAGE_SIZE);

/** The reasons that are offered; any other is typed. */
export const reasons = ['impersonation', 'invented', 'twice', 'asked', 'abuse'] as const;

/** The ids that a form chose: the one of a row's own button, else those of the ticked rows. */
export function selectedIds(form: FormData): string[] {
  const only = textsIn(form, 'only');
  return only.length > 0 ? only : textsIn(form, 'id');
}

/** The reason that was chosen, with what was typed besides; only that where another reason was chosen. */
export function reasonOf(form: FormData): string {
  const [chosen, typed] = [textIn(form, 'why'), textIn(form, 'reason').trim()];
  return (chosen === 'other' ? [typed] : [chosen, typed]).filter(Boolean).join(': ');
}
