import { recordEvent } from '@/lib/audit/mutations';
import type { Db } from '@/lib/platform/db';
import { enqueue } from '@/lib/platform/jobs';
import { authorize, canOperate, type Organizer } from '@/lib/permissions/rules';

/** Puts a mail to the organizer's own address into the queue that every mail goes through. */
export async function enqueueTestEmail(tx: Db, organizer: Organizer): Promise<void> {
  authorize(organizer, canOperate);
  await enqueue(tx, 'test', { organizerId: organizer.id });
  await recordEvent(tx, organizer, { action: 'test-email.requested' });
}
