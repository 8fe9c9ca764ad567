'use server';

import { notFound, redirect } from 'next/navigation';
import { deskLetter, type DeskLetter } from '@/lib/letters/queries-desk';
import { requireOrganizer } from '@/lib/organizers/actions-gate';
import { mayModerate, type Organizer } from '@/lib/organizers/rules';
import { database, inTransaction } from '@/lib/platform/db';
import { isFormData, textIn } from '@/lib/platform/form';
import { fold } from '@/lib/tallies/mutations';
import { putBackSignatures, removeSignatures, type Done } from './mutations';
import { latestAct } from './queries';
import { actSchema, chosenIds, chosenSchema, reasonOf, removalSchema } from './schema';

async function letterOf(form: FormData): Promise<{ organizer: Organizer; letter: DeskLetter }> {
  const organizer = await requireOrganizer(mayModerate);
  if (!isFormData(form)) notFound();
  const letter = await deskLetter(database(), organizer, textIn(form, 'letter'));
  return { organizer, letter: letter ?? notFound() };
}

function back(letter: DeskLetter, query: Record<string, string>): never {
  const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  redirect(`/organize/letters/${letter.slug}/signatures?${parameters.toString()}`);
}

const actOf = (done: Done): string => (done ? `${done.first}-${done.last}` : '');

/** Removes what was chosen, for the reason that was given; says so where the list is, with the way back. */
export async function removeChosen(form: FormData): Promise<void> {
  const { organizer, letter } = await letterOf(form);
  const given = removalSchema.safeParse({ ids: chosenIds(form), reason: reasonOf(form) });
  const q = textIn(form, 'q');
  if (!given.success) {
    const parameters = new URLSearchParams([
      ...chosenIds(form).map((id) => ['id', id]),
      ['q', q],
      ['problem', 'reason'],
    ]);
    redirect(`/organize/letters/${letter.slug}/signatures/remove?${parameters.toString()}`);
  }
  const { ids, reason } = given.data;
  const done = await inTransaction((tx) => removeSignatures(tx, organizer, letter.id, ids, reason));
  // The list that follows shows the figures, too.
  await fold(letter.id);
  back(letter, { q, act: actOf(done) });
}

/** Puts back what was chosen in the list of removed ones. */
export async function putBackChosen(form: FormData): Promise<void> {
  const { organizer, letter } = await letterOf(form);
  const given = chosenSchema.safeParse({ ids: chosenIds(form) });
  const list = { show: 'removed', q: textIn(form, 'q') };
  if (!given.success) back(letter, list);
  const done = await inTransaction((tx) => putBackSignatures(tx, organizer, letter.id, given.data.ids));
  await fold(letter.id);
  back(letter, { ...list, act: actOf(done) });
}

/** Takes back the organizer's own latest removal. */
export async function undo(form: FormData): Promise<void> {
  const { organizer, letter } = await letterOf(form);
  const act = actSchema.safeParse(textIn(form, 'act'));
  const latest = act.success ? await latestAct(database(), organizer, letter.id, act.data) : null;
  const list = { show: textIn(form, 'show'), q: textIn(form, 'q') };
  if (latest?.kind !== 'removed') back(letter, list);
  const ids = latest.rows.map(({ id }) => id);
  const done = await inTransaction((tx) => putBackSignatures(tx, organizer, letter.id, ids));
  await fold(letter.id);
  back(letter, { ...list, act: actOf(done) });
}
