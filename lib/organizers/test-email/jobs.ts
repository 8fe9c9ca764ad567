import { database } from '@/lib/platform/db';
import { sendEmail } from '@/lib/platform/email';
import { isOlderThan, type Job, type Outcome } from '@/lib/platform/jobs';
import { testEmail } from './emails';

const TRY_HOURS = 24;

/** The test mail that an organizer asked for, to the own address. */
export async function sendTestEmail(job: Job): Promise<Outcome> {
  const organizer = await database().organizer.findUnique({
    where: { id: job.ids.organizerId ?? '' },
    select: { id: true, email: true },
  });
  if (!organizer) return { never: 'no-organizer' };
  if (isOlderThan(job, TRY_HOURS)) return { never: 'too-late' };
  const outcome = await sendEmail(testEmail(organizer));
  if (outcome === 'taken') return { done: true };
  return outcome === 'later' ? { again: 'mail-later' } : { never: 'mail-refused' };
}
