'use server';

import { notFound, redirect } from 'next/navigation';
import { reasonSchema } from '@/lib/audit/schema';
import { adminLetter, type AdminLetter } from '@/lib/letters/admin-queries';
import { organizerAction } from '@/lib/organizers/request';
import type { Organizer } from '@/lib/permissions/rules';
import { database, inTransaction } from '@/lib/platform/db';
import { latestDecision } from './admin-queries';
import { removeSignatures, restoreSignatures, type DecisionOutcome } from './mutations';
import { reasonOf, removalFormSchema, restoreFormSchema, selectionSchema, undoFormSchema, undoSchema } from './schema';

const letterOf = async (organizer: Organizer, slug: string): Promise<AdminLetter> =>
  (await adminLetter(database(), organizer, slug)) ?? notFound();

function toList(letter: AdminLetter, query: Record<string, string>): never {
  const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  redirect(`/organize/letters/${letter.slug}/signatures?${parameters.toString()}`);
}

const rangeOf = (done: DecisionOutcome): string => (done ? `${done.first}-${done.last}` : '');

/** Removes what was selected, for the reason that was given; the list then offers undo. */
export const removeSelected = organizerAction(
  'moderate',
  removalFormSchema,
  async ({ organizer, data }): Promise<undefined> => {
    const letter = await letterOf(organizer, data.letter);
    const reason = reasonSchema.parse(reasonOf(data));
    const done = await inTransaction((tx) => removeSignatures(tx, organizer, letter.id, data.id, reason));
    return toList(letter, { q: data.q, decision: rangeOf(done) });
  },
);

/** Restores what was selected in the list of removed ones. */
export const restoreSelected = organizerAction('moderate', restoreFormSchema, async ({ organizer, data }) => {
  const letter = await letterOf(organizer, data.letter);
  const list = { show: 'removed', q: data.q };
  const ids = selectionSchema.safeParse(data);
  if (!ids.success) return toList(letter, list);
  const done = await inTransaction((tx) => restoreSignatures(tx, organizer, letter.id, ids.data));
  return toList(letter, { ...list, decision: rangeOf(done) });
});

/** Undoes the organizer's own latest removal. */
export const undo = organizerAction('moderate', undoFormSchema, async ({ organizer, data }) => {
  const letter = await letterOf(organizer, data.letter);
  const range = undoSchema.safeParse(data.decision);
  const latest = range.success ? await latestDecision(database(), organizer, letter.id, range.data) : null;
  const list = { show: data.show, q: data.q };
  if (latest?.kind !== 'removed') return toList(letter, list);
  const ids = latest.rows.map(({ id }) => id);
  const done = await inTransaction((tx) => restoreSignatures(tx, organizer, letter.id, ids));
  return toList(letter, { ...list, decision: rangeOf(done) });
});
