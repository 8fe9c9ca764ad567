'use server';

import { redirect } from 'next/navigation';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { canOperate } from '@/lib/permissions/rules';
import { removeDemo } from './mutations';

/** Takes the demo away, for the owner; already gone is as well. */
export async function deleteDemo(): Promise<void> {
  await removeDemo(await requireOrganizer(canOperate));
  redirect('/organize?done=demo');
}
