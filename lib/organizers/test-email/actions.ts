'use server';

import { setTimeout as delay } from 'node:timers/promises';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { database, inTransaction } from '@/lib/platform/db';
import { organizerAction } from '../request';
import { enqueueTestEmail } from './mutations';
import { testResults } from './queries';

const LONGEST_WAIT_MS = 8_000;
const STEP_MS = 250;

export const requestTestEmail = organizerAction('operate', z.object({}), async ({ organizer }) => {
  await inTransaction((tx) => enqueueTestEmail(tx, organizer));
  // The worker sends it as it sends every email; what it is told is known within seconds.
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += STEP_MS) {
    await delay(STEP_MS);
    const results = await testResults(database(), organizer);
    if (results.every(({ outcome }) => outcome !== 'waiting')) break;
  }
  redirect('/organize/settings?sent=test');
});
