'use server';

import { notFound, redirect } from 'next/navigation';
import { adminLetter, type AdminLetter } from '@/lib/letters/admin-queries';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import type { Organizer } from '@/lib/permissions/rules';
import { database, inTransaction } from '@/lib/platform/db';
import { isFormData, textIn } from '@/lib/platform/form';
import { foldJournal } from '@/lib/tallies/mutations';
import { restoreSignatures, removeSignatures, type DecisionOutcome } from './mutations';
import { latestDecision } from './admin-queries';
import { undoSchema, selectedIds, selectionSchema, reasonOf, removalSchema } from './schema';

async function letterOf(form: FormData): Promise<{ organizer: Organizer; letter: AdminLetter }> {
  const organizer = await requireOrganizer('moderate');
  if (!isFormData(form)) notFound();
  const letter = await adminLetter(database(), organizer, textIn(form, 'letter'));
  return { organizer, letter: letter ?? notFound() };
}

function back(letter: AdminLetter, query: Record<string, string>): never {
  const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  redirect(`/organize/letters/${letter.slug}/signatures?${parameters.toString()}`);
}

const actOf = (done: DecisionOutcome): string => (done ? `${done.first}-${done.last}` : '');

/** Removes what was chosen, for the reason that was given; says so where the list is, with the way back. */
export async function removeSelected(form: FormData): Promise<void> {
  const { organizer, letter } = await letterOf(form);
  const given = removalSchema.safeParse({ ids: selectedIds(form), reason: reasonOf(form) });
  const q = textIn(form, 'q');
  if (!given.success) {
    const parameters = new URLSearchParams([
      ...selectedIds(form).map((id) => ['id', id]),
      ['q', q],
      ['problem', 'reason'],
    ]);
    redirect(`/organize/letters/${letter.slug}/signatures/remove?${parameters.toString()}`);
  }
  const { ids, reason } = given.data;
  const done = await inTransaction((tx) => removeSignatures(tx, organizer, letter.id, ids, reason));
  // The list that follows shows the figures, too.
  await foldJournal(letter.id);
  back(letter, { q, act: actOf(done) });
}

/** Puts back what was chosen in the list of removed ones. */
export async function restoreSelected(form: FormData): Promise<void> {
  const { organizer, letter } = await letterOf(form);
  const given = selectionSchema.safeParse({ ids: selectedIds(form) });
  const list = { show: 'removed', q: textIn(form, 'q') };
  if (!given.success) back(letter, list);
  const done = await inTransaction((tx) => restoreSignatures(tx, organizer, letter.id, given.data.ids));
  await foldJournal(letter.id);
  back(letter, { ...list, act: actOf(done) });
}

/** Takes back the organizer's own latest removal. */
export async function undo(form: FormData): Promise<void> {
  const { organizer, letter } = await letterOf(form);
  const act = undoSchema.safeParse(textIn(form, 'act'));
  const latest = act.success ? await latestDecision(database(), organizer, letter.id, act.data) : null;
  const list = { show: textIn(form, 'show'), q: textIn(form, 'q') };
  if (latest?.kind !== 'removed') back(letter, list);
  const ids = latest.rows.map(({ id }) => id);
  const done = await inTransaction((tx) => restoreSignatures(tx, organizer, letter.id, ids));
  await foldJournal(letter.id);
  back(letter, { ...list, act: actOf(done) });
}
