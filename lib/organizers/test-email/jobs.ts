import { z } from 'zod';
import { database } from '@/lib/platform/db';
import { deliverEmail } from '@/lib/platform/email';
import { defineJob } from '@/lib/platform/jobs';
import { testEmail, testEmailFile, testKinds } from './emails';

/** The test email that an organizer asked for, to their own address. What became of it is kept for the settings page. */
export const sendTestEmail = defineJob({
  name: 'send-test-email',
  queue: 'email',
  payload: z.object({ organizerId: z.uuid(), kind: z.enum(testKinds) }),
  retry: { forHours: 24, firstSeconds: 5, longestSeconds: 900 },
  handler: async ({ organizerId, kind }) => {
    const where = { id: organizerId };
    const organizer = await database().organizer.findUnique({ where, select: { id: true, email: true } });
    if (!organizer) return { failed: 'no-organizer' };
    const { outcome, failure } = await deliverEmail(
      testEmail(organizer.email, kind, testEmailFile(organizer.id, kind)),
    );
    await database().testEmail.updateMany({
      where: { organizerId, kind },
      data: { outcome, stage: failure?.stage ?? null, reply: failure?.reply ?? null },
    });
    if (outcome === 'taken') return { done: true };
    return outcome === 'later' ? { retry: 'email-not-accepted' } : { failed: 'email-refused' };
  },
});
