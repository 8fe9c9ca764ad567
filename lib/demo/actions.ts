'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { organizerAction } from '@/lib/organizers/request';
import { removeDemo } from './mutations';

/** Deletes the demo; the outcome is the same if it was deleted before. */
export const deleteDemo = organizerAction('operate', z.object({}), async ({ organizer }) => {
  await removeDemo(organizer);
  redirect('/organize?done=demo');
});
