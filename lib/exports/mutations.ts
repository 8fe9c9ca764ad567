import { recordEvent } from '@/lib/audit/mutations';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import type { Db } from '@/lib/platform/db';

/** Notes who exports a letter's signatures and why: before the first row leaves. */
export async function recordExport(tx: Db, organizer: Organizer, slug: string, reason: string): Promise<void> {
  authorize(organizer, 'export');
  await recordEvent(tx, organizer, { action: 'export.started', letter: slug, reason });
}
