import { record } from '@/lib/audit/mutations';
import { demand, mayExport, type Organizer } from '@/lib/organizers/rules';
import type { Db } from '@/lib/platform/db';

/** Notes who exports a letter's signatures and why: before the first row leaves. */
export async function noteExport(tx: Db, organizer: Organizer, slug: string, reason: string): Promise<void> {
  demand(organizer, mayExport);
  await record(tx, organizer, { action: 'export-made', subject: slug, reason });
}
