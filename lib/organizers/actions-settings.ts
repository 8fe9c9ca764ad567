'use server';

import { redirect } from 'next/navigation';
import { inTransaction } from '@/lib/platform/db';
import { requireOrganizer } from './actions-gate';
import { askForTestMail } from './mutations-mail';
import { mayOperate } from './rules';

export async function sendMeATestMail(): Promise<void> {
  const organizer = await requireOrganizer(mayOperate);
  await inTransaction((tx) => askForTestMail(tx, organizer));
  redirect('/organize/settings?sent=test');
}
