'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { inTransaction } from '@/lib/platform/db';
import { organizerAction } from '../request';
import { enqueueTestEmail } from './mutations';

export const requestTestEmail = organizerAction('operate', z.object({}), async ({ organizer }) => {
  await inTransaction((tx) => enqueueTestEmail(tx, organizer));
  redirect('/organize/settings?sent=test');
});
