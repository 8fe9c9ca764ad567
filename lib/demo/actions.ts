'use server';

import { redirect } from 'next/navigation';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { removeDemo } from './mutations';

/** Takes the demo away, for the owner; already gone is as well. */
export async function deleteDemo(): Promise<void> {
  await removeDemo(await requireOrganizer('operate'));
  redirect('/organize?done=demo');
}
