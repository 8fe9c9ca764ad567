import { z } from 'zod';
import { database } from '@/lib/platform/db';
import { sendEmail } from '@/lib/platform/email';
import { defineJob } from '@/lib/platform/jobs';
import { testEmail } from './emails';

/** The test email that an organizer asked for, to their own address. */
export const sendTestEmail = defineJob({
  name: 'send-test-email',
  queue: 'email',
  payload: z.object({ organizerId: z.uuid() }),
  retry: { forHours: 24, firstSeconds: 5, longestSeconds: 900 },
  handler: async ({ organizerId }) => {
    const where = { id: organizerId };
    const organizer = await database().organizer.findUnique({ where, select: { id: true, email: true } });
    if (!organizer) return { failed: 'no-organizer' };
    const outcome = await sendEmail(testEmail(organizer));
    if (outcome === 'taken') return { done: true };
    return outcome === 'later' ? { retry: 'email-not-accepted' } : { failed: 'email-refused' };
  },
});
