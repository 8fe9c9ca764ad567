'use server';

import { notFound, redirect } from 'next/navigation';
import { adminLetter, type AdminLetter } from '@/lib/letters/admin-queries';
import { organizerAction } from '@/lib/organizers/request';
import type { Organizer } from '@/lib/permissions/rules';
import { database, inTransaction } from '@/lib/platform/db';
import { decideOnBatch, decideOnHeld, removeSignatures, restoreSignatures, undoDecision } from './mutations';
import {
  batchRemovalFormSchema,
  batchRestoreFormSchema,
  decisionId,
  heldFormSchema,
  removalFormSchema,
  restoreFormSchema,
  selectionSchema,
  undoFormSchema,
} from './schema';

const letterOf = async (organizer: Organizer, slug: string): Promise<AdminLetter> =>
  (await adminLetter(database(), organizer, slug)) ?? notFound();

function toList(letter: AdminLetter, query: Record<string, string>): never {
  const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  redirect(`/organize/letters/${letter.slug}/signatures?${parameters.toString()}`);
}

/** Removes what was selected, for the reason that was given; the list then offers undo. */
export const removeSelected = organizerAction(
  'moderate',
  removalFormSchema,
  async ({ organizer, data }): Promise<undefined> => {
    const letter = await letterOf(organizer, data.letter);
    const reason = { reasonCode: data.why, reasonText: data.reason };
    const decision = await inTransaction((tx) => removeSignatures(tx, organizer, letter, data.id, reason));
    return toList(letter, { q: data.q, decision: decision ?? '' });
  },
);

/** Restores what was selected in the list of removed ones. */
export const restoreSelected = organizerAction('moderate', restoreFormSchema, async ({ organizer, data }) => {
  const letter = await letterOf(organizer, data.letter);
  const list = { show: 'removed', q: data.q };
  const ids = selectionSchema.safeParse(data);
  if (!ids.success) return toList(letter, list);
  const decision = await inTransaction((tx) => restoreSignatures(tx, organizer, letter, ids.data));
  return toList(letter, { ...list, decision: decision ?? '' });
});

/** Approves or removes what was selected in the list of held ones; the list then offers undo. */
export const decideSelected = organizerAction('moderate', heldFormSchema, async ({ organizer, data }) => {
  const letter = await letterOf(organizer, data.letter);
  const list = { show: 'held', q: data.q };
  // The button of one row says which and what; the two below the list what happens to the ticked rows.
  const [kind, only] =
    data.refuse.length > 0
      ? (['refuse', data.refuse] as const)
      : data.approve.length > 0
        ? (['approve', data.approve] as const)
        : ([data.decide, []] as const);
  const ids = selectionSchema.safeParse({ only, id: data.id });
  if (!ids.success) return toList(letter, list);
  const decision = await inTransaction((tx) => decideOnHeld(tx, organizer, letter, ids.data, kind));
  return toList(letter, { ...list, decision: decision ?? '' });
});

/** Undoes one decision, as far as its signatures are still as it left them. */
export const undo = organizerAction('moderate', undoFormSchema, async ({ organizer, data }) => {
  const letter = await letterOf(organizer, data.letter);
  const list = { show: data.show, q: data.q };
  const decision = decisionId.safeParse(data.decision);
  if (!decision.success) return toList(letter, list);
  await inTransaction((tx) => undoDecision(tx, organizer, letter, decision.data));
  return toList(letter, { ...list, decision: decision.data });
});

/** Removes a whole batch of anonymous signatures at the next check of the batches. */
export const removeBatch = organizerAction(
  'moderate',
  batchRemovalFormSchema,
  async ({ organizer, data }): Promise<undefined> => {
    const letter = await letterOf(organizer, data.letter);
    await inTransaction((tx) =>
      decideOnBatch(tx, organizer, letter, data.batch, { kind: 'remove', reason: data.reason }),
    );
    redirect(`/organize/letters/${letter.slug}/batches`);
  },
);

/** Restores a removed batch, or takes back the decision to remove it, at the next check of the batches. */
export const restoreBatch = organizerAction('moderate', batchRestoreFormSchema, async ({ organizer, data }) => {
  const letter = await letterOf(organizer, data.letter);
  await inTransaction((tx) => decideOnBatch(tx, organizer, letter, data.batch, { kind: 'restore' }));
  redirect(`/organize/letters/${letter.slug}/batches`);
});
