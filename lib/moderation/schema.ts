import { z } from 'zod';
import { reasonSchema } from '@/lib/audit/schema';

/** How many signatures one page shows, and so how many can be selected at once. */
export const PAGE_SIZE = 50;

const text = z.string().default('');

/** Signatures that a list selects: the one of a row's own button (`only`), else the ticked rows (`id`). */
export const selectionSchema = z
  .object({ only: z.array(z.string()).default([]), id: z.array(z.string()).default([]) })
  .transform(({ only, id }) => (only.length > 0 ? only : id))
  .pipe(z.array(z.uuid()).min(1).max(PAGE_SIZE));

/** Removing signatures: which, and why. `why` is an offered reason in full, or `other`; `reason` is typed. */
export const removalFormSchema = z
  .object({ letter: text, q: text, id: z.array(z.uuid()).min(1).max(PAGE_SIZE), why: z.string('reason'), reason: text })
  .refine((form) => reasonSchema.safeParse(reasonOf(form)).success, { path: ['reason'], error: 'reason' });

/** The reason that was chosen, with what was typed besides; only that where another reason was chosen. */
export const reasonOf = ({ why, reason }: { why: string; reason: string }): string =>
  (why === 'other' ? [reason.trim()] : [why, reason.trim()]).filter(Boolean).join(': ');

export const restoreFormSchema = z.object({
  letter: text,
  q: text,
  only: z.array(z.string()),
  id: z.array(z.string()),
});

export const undoFormSchema = z.object({ letter: text, decision: text, show: text, q: text });

/** The entries of the audit log that one decision wrote, such as `41-57`: what undo reverses. */
export const undoSchema = z
  .string()
  .regex(/^\d{1,9}-\d{1,9}$/)
  .transform((range) => {
    const [first = 0, last = 0] = range.split('-').map(Number);
    return { first, last };
  })
  .refine(({ first, last }) => first <= last && last - first < PAGE_SIZE);
