'use server';

import { redirect } from 'next/navigation';
import { requireOrganizer } from '@/lib/organizers/actions-gate';
import { mayOperate } from '@/lib/organizers/rules';
import { removeDemo } from './mutations-demo';

/** Takes the demo away, for the owner; already gone is as well. */
export async function takeDemoAway(): Promise<void> {
  await removeDemo(await requireOrganizer(mayOperate));
  redirect('/organize?done=demo');
}
