'use server';

import { redirect } from 'next/navigation';
import { adminLetters } from '@/lib/letters/admin-queries';
import { organizerAction } from '@/lib/organizers/request';
import { database, inTransaction } from '@/lib/platform/db';
import { alertIdSchema, dismissFormSchema } from '../schema';
import { dismissAlert } from './mutations';

/** Dismisses an alert: its domain is no longer held for a day. The outcome is the same if it was dismissed before. */
export const dismiss = organizerAction('moderate', dismissFormSchema, async ({ organizer, data }) => {
  const id = alertIdSchema.safeParse(data.alert);
  const letters = await adminLetters(database(), organizer);
  const slug = letters.find((letter) => letter.slug === data.letter)?.slug ?? '';
  if (id.success) await inTransaction((tx) => dismissAlert(tx, organizer, { letter: slug, id: id.data }));
  redirect(slug === '' ? '/organize' : `/organize/letters/${slug}/signatures`);
});
