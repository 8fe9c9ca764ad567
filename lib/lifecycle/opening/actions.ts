'use server';

import { refresh, revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { letterDraft } from '@/lib/letters/admin-queries';
import { publishFormSchema } from '@/lib/letters/editor/schema';
import { organizerAction } from '@/lib/organizers/request';
import { database, inTransaction } from '@/lib/platform/db';
import { publishDraft } from './mutations';

/** Publishes what the review showed. */
export const publishLetter = organizerAction('edit-letters', publishFormSchema, async ({ organizer, data, refuse }) => {
  const letter = (await letterDraft(database(), organizer, data.letter)) ?? notFound();
  const correction = data.correction !== undefined;
  const outcome = await inTransaction((tx) => publishDraft(tx, organizer, letter.id, data.version, { correction }));
  if (!outcome.ok) {
    // The review shows the letter as it is now.
    refresh();
    return refuse({ form: outcome.reason });
  }
  revalidatePath('/organize', 'layout');
  redirect(`/organize/letters/${letter.draft.slug}/edit?published=${outcome.changed ? outcome.number : 'same'}`);
});
