import { z } from 'zod';
import { reasonSchema } from '@/lib/audit/schema';
import { textsIn } from '@/lib/platform/form';

/** How many signatures one page shows, and so how many can be chosen at once. */
export const PAGE_SIZE = 50;

/** Why signatures are removed; `other` is said in a text of its own. */
export const reasonCodes = ['impersonation', 'invented', 'twice', 'asked', 'abuse', 'other'] as const;

const ids = z.array(z.uuid()).min(1).max(PAGE_SIZE);

/** Signatures to remove or restore, as a form's repeated field `id`. */
export const selectionSchema = z.object({ ids });

/** A removal: the text adds to the reason that was chosen, and is the reason where another was chosen. */
export const removalSchema = z
  .object({ ids, reasonCode: z.enum(reasonCodes), reasonText: z.literal('').or(reasonSchema) })
  .refine(({ reasonCode, reasonText }) => reasonCode !== 'other' || reasonText !== '');

export type RemovalReason = Pick<z.output<typeof removalSchema>, 'reasonCode' | 'reasonText'>;

/** The id of a decision, as addresses and forms carry it. */
export const decisionId = z.uuid();

/** The ids that a form chose: the one of a row's own button, else those of the ticked rows. */
export function selectedIds(form: FormData): string[] {
  const only = textsIn(form, 'only');
  return only.length > 0 ? only : textsIn(form, 'id');
}
