import { authorize, type Organizer } from '@/lib/permissions/rules';
import type { Db } from '@/lib/platform/db';
import type { AlertKind } from './rules';

/** An alert that nobody has dismissed; `atLeast` is rounded down. */
export type AdminAlert = {
  id: string;
  letterId: string | null;
  kind: AlertKind;
  subject: string;
  hour: Date;
  atLeast: number;
};

const MOST = 20;

/** The open alerts of a letter, or of all letters and the server, the latest first; of several about one hour the largest. */
export async function openAlerts(db: Db, organizer: Organizer, letterId?: string): Promise<AdminAlert[]> {
  authorize(organizer, 'moderate');
  const rows = await db.alert.findMany({
    where: { announced: true, dismissedAt: null, ...(letterId === undefined ? {} : { letterId }) },
    distinct: ['letterId', 'kind', 'subject', 'hour'],
    orderBy: [{ hour: 'desc' }, { atLeast: 'desc' }],
    take: MOST,
  });
  return rows.map(({ id, letterId: of, kind, subject, hour, atLeast }) => ({
    id,
    letterId: of,
    kind: kind as AlertKind,
    subject,
    hour,
    atLeast,
  }));
}
