'use server';

import { redirect } from 'next/navigation';
import { inTransaction } from '@/lib/platform/db';
import { requireOrganizer } from '../sessions/request';
import { enqueueTestEmail } from './mutations';

export async function requestTestEmail(): Promise<void> {
  const organizer = await requireOrganizer('operate');
  await inTransaction((tx) => enqueueTestEmail(tx, organizer));
  redirect('/organize/settings?sent=test');
}
