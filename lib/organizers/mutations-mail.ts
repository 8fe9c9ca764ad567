import { record } from '@/lib/audit/mutations';
import type { Db } from '@/lib/platform/db';
import { enqueue } from '@/lib/platform/queue';
import { demand, mayOperate, type Organizer } from './rules';

/** Puts a mail to the organizer's own address into the queue that every mail goes through. */
export async function askForTestMail(tx: Db, organizer: Organizer): Promise<void> {
  demand(organizer, mayOperate);
  await enqueue(tx, 'test', { organizerId: organizer.id });
  await record(tx, organizer, { action: 'test-mail-asked', subject: organizer.id });
}
