import { z } from 'zod';
import { reasonSchema } from '@/lib/audit/schema';

/** How many signatures one page shows, and so how many can be selected at once. */
export const PAGE_SIZE = 50;

/** Why signatures are removed; `other` is said in a text of its own. */
export const reasonCodes = ['impersonation', 'invented', 'twice', 'asked', 'abuse', 'other'] as const;

/** Why a held signature is removed: it came in a burst from one domain. No form offers it. */
export const BURST = 'burst';

const text = z.string().default('');

/** Signatures that a list selects: the one of a row's own button (`only`), else the ticked rows (`id`). */
export const selectionSchema = z
  .object({ only: z.array(z.string()).default([]), id: z.array(z.string()).default([]) })
  .transform(({ only, id }) => (only.length > 0 ? only : id))
  .pipe(z.array(z.uuid()).min(1).max(PAGE_SIZE));

const typedReason = text
  .transform((typed) => typed.trim())
  .refine((typed) => typed === '' || reasonSchema.safeParse(typed).success, 'reason')
  .transform((typed) => (typed === '' ? '' : reasonSchema.parse(typed)));

/** Removing signatures: which, and why. `reason` adds to what was chosen, and is the reason where another was chosen. */
export const removalFormSchema = z
  .object({
    letter: text,
    q: text,
    id: z.array(z.uuid()).min(1).max(PAGE_SIZE),
    why: z.enum(reasonCodes, 'reason'),
    reason: typedReason,
  })
  .refine(({ why, reason }) => why !== 'other' || reason !== '', { path: ['reason'], error: 'reason' });

export type RemovalReason = { reasonCode: (typeof reasonCodes)[number]; reasonText: string };

export const restoreFormSchema = z.object({
  letter: text,
  q: text,
  only: z.array(z.string()),
  id: z.array(z.string()),
});

/** Held signatures, and which button was pressed. */
export const heldFormSchema = restoreFormSchema.extend({
  approve: z.array(z.string()).default([]),
  refuse: z.array(z.string()).default([]),
  decide: z.enum(['approve', 'refuse']).default('approve'),
});

export const undoFormSchema = z.object({ letter: text, decision: text, show: text, q: text });

/** A batch of anonymous signatures, and why it is removed. */
export const batchRemovalFormSchema = z.object({
  letter: text,
  batch: z.coerce.number().int().positive(),
  reason: z
    .string()
    .refine((typed) => reasonSchema.safeParse(typed).success, 'reason')
    .transform((typed) => reasonSchema.parse(typed)),
});

export const batchRestoreFormSchema = z.object({ letter: text, batch: z.coerce.number().int().positive() });

/** The id of a decision, as URLs and forms carry it. */
export const decisionId = z.uuid();
