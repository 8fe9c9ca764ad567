import { recordEvent } from '@/lib/audit/mutations';
import type { Db } from '@/lib/platform/db';
import { enqueue } from '@/lib/platform/jobs';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import { sendTestEmail } from './jobs';

/** Enqueues an email to the organizer's own address, in the queue that every email goes through. */
export async function enqueueTestEmail(tx: Db, organizer: Organizer): Promise<void> {
  authorize(organizer, 'operate');
  await enqueue(tx, sendTestEmail, { organizerId: organizer.id });
  await recordEvent(tx, organizer, { action: 'test-email.requested' });
}
