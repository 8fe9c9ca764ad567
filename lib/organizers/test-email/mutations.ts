import { recordEvent } from '@/lib/audit/mutations';
import type { Db } from '@/lib/platform/db';
import { now } from '@/lib/platform/clock';
import { enqueue } from '@/lib/platform/jobs';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import { testKinds } from './emails';
import { sendTestEmail } from './jobs';

/** Enqueues an email of each kind to the organizer's own address, in the queue that every email goes through. */
export async function enqueueTestEmail(tx: Db, organizer: Organizer): Promise<void> {
  authorize(organizer, 'operate');
  for (const kind of testKinds) {
    const row = { organizerId: organizer.id, kind, requestedAt: now() };
    const fresh = { ...row, outcome: null, stage: null, reply: null };
    const where = { organizerId_kind: { organizerId: organizer.id, kind } };
    await tx.testEmail.upsert({ where, create: fresh, update: fresh });
    await enqueue(tx, sendTestEmail, { organizerId: organizer.id, kind });
  }
  await recordEvent(tx, organizer, { action: 'test-email.requested' });
}
