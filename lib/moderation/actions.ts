'use server';

import { notFound, redirect } from 'next/navigation';
import { adminLetter, type AdminLetter } from '@/lib/letters/admin-queries';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { canModerate, type Organizer } from '@/lib/permissions/rules';
import { database, inTransaction } from '@/lib/platform/db';
import { isFormData, textIn } from '@/lib/platform/form';
import { foldJournal } from '@/lib/tallies/mutations';
import { removeSignatures, restoreSignatures, undoDecision } from './mutations';
import { decisionId, removalSchema, selectedIds, selectionSchema } from './schema';

async function letterOf(form: FormData): Promise<{ organizer: Organizer; letter: AdminLetter }> {
  const organizer = await requireOrganizer(canModerate);
  if (!isFormData(form)) notFound();
  const letter = await adminLetter(database(), organizer, textIn(form, 'letter'));
  return { organizer, letter: letter ?? notFound() };
}

function back(letter: AdminLetter, query: Record<string, string>): never {
  const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  redirect(`/organize/letters/${letter.slug}/signatures?${parameters.toString()}`);
}

/** Removes what was chosen, for the reason that was given; says so where the list is, with the way back. */
export async function removeSelected(form: FormData): Promise<void> {
  const { organizer, letter } = await letterOf(form);
  const given = removalSchema.safeParse({
    ids: selectedIds(form),
    reasonCode: textIn(form, 'why'),
    reasonText: textIn(form, 'reason').trim(),
  });
  const q = textIn(form, 'q');
  if (!given.success) {
    const parameters = new URLSearchParams([
      ...selectedIds(form).map((id) => ['id', id]),
      ['q', q],
      ['problem', 'reason'],
    ]);
    redirect(`/organize/letters/${letter.slug}/signatures/remove?${parameters.toString()}`);
  }
  const { ids, ...reason } = given.data;
  const decision = await inTransaction((tx) => removeSignatures(tx, organizer, letter, ids, reason));
  // The list that follows shows the figures, too.
  await foldJournal(letter.id);
  back(letter, { q, decision: decision ?? '' });
}

/** Restores what was chosen in the list of removed ones. */
export async function restoreSelected(form: FormData): Promise<void> {
  const { organizer, letter } = await letterOf(form);
  const given = selectionSchema.safeParse({ ids: selectedIds(form) });
  const list = { show: 'removed', q: textIn(form, 'q') };
  if (!given.success) back(letter, list);
  const decision = await inTransaction((tx) => restoreSignatures(tx, organizer, letter, given.data.ids));
  await foldJournal(letter.id);
  back(letter, { ...list, decision: decision ?? '' });
}

/** Undoes one decision, as far as its signatures are still as it left them. */
export async function undo(form: FormData): Promise<void> {
  const { organizer, letter } = await letterOf(form);
  const decision = decisionId.safeParse(textIn(form, 'decision'));
  const list = { show: textIn(form, 'show'), q: textIn(form, 'q') };
  if (!decision.success) back(letter, list);
  await inTransaction((tx) => undoDecision(tx, organizer, letter, decision.data));
  await foldJournal(letter.id);
  back(letter, { ...list, decision: decision.data });
}
