import { recordEvent } from '@/lib/audit/mutations';
import type { Db } from '@/lib/platform/db';
import { enqueue } from '@/lib/platform/jobs';
import { authorize, canOperate, type Organizer } from '@/lib/permissions/rules';
import { sendTestEmail } from './jobs';

/** Queues an email to the organizer's own address, the way that every email takes. */
export async function enqueueTestEmail(tx: Db, organizer: Organizer): Promise<void> {
  authorize(organizer, canOperate);
  await enqueue(tx, sendTestEmail, { organizerId: organizer.id });
  await recordEvent(tx, organizer, { action: 'test-mail-asked', subject: organizer.id });
}
