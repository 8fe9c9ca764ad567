import { createHash } from 'node:crypto';
import { recordEvent } from '@/lib/audit/mutations';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import { addHours, hourOf, now } from '@/lib/platform/clock';
import { Prisma, type Db } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { ALERT_DAYS, DISMISSED_HOURS, type AlertKind } from './rules';

export type RaisedAlert = { letterId: string | null; kind: AlertKind; subject: string; atLeast: number };

/** A UUID of what an alert is about, so that it is raised once however many notice it. */
function alertId(...about: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(JSON.stringify(about)).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** Raises an alert about the running hour, unless the same was dismissed within a day. It is announced a little later. */
export async function raiseAlert(db: Db, { letterId, kind, subject, atLeast }: RaisedAlert): Promise<void> {
  const hour = hourOf(now());
  const id = alertId(letterId ?? '', kind, subject, atLeast, hour);
  await db.$executeRaw(Prisma.sql`
    INSERT INTO alert (id, letter_id, kind, subject, hour, at_least)
    SELECT ${id}::uuid, ${letterId}::uuid, ${kind}, ${subject}, ${new Date(`${hour}:00:00Z`)}::timestamptz, ${atLeast}
    WHERE NOT EXISTS (
      SELECT 1 FROM alert WHERE letter_id IS NOT DISTINCT FROM ${letterId}::uuid AND kind = ${kind}
        AND subject = ${subject} AND dismissed_at > ${addHours(now(), -DISMISSED_HOURS)}::timestamptz)
    ON CONFLICT (id) DO NOTHING`);
}

/**
 * Shows the alerts that were raised and logs them, without what they are about. The worker does so every ten minutes: the
 * moment at which an alert appears is not the moment at which anybody signed.
 */
export async function announceAlerts(db: Db): Promise<void> {
  const announced = await db.alert.updateManyAndReturn({ where: { announced: false }, data: { announced: true } });
  for (const { kind, letterId, atLeast } of announced)
    log.warn(
      { alert: kind, letter: letterId ?? 'all', atLeast },
      'a budget of signing was exceeded; see the dashboard',
    );
}

/** Deletes the alerts that are old, dismissed or not. */
export async function deleteOldAlerts(db: Db): Promise<void> {
  await db.alert.deleteMany({ where: { hour: { lt: addHours(now(), -24 * ALERT_DAYS) } } });
}

/** Deletes the alerts of a letter that is deleted whole. */
export async function deleteAlerts(tx: Db, letterId: string): Promise<void> {
  await tx.alert.deleteMany({ where: { letterId } });
}

/**
 * Dismisses an alert and every other one of the same letter about the same thing: for a day none is raised, and what is
 * confirmed from its domain is not held. `letter` is the slug, or empty for the whole server. False when there is none.
 */
export async function dismissAlert(
  tx: Db,
  organizer: Organizer,
  { letter, id }: { letter: string; id: string },
): Promise<boolean> {
  authorize(organizer, 'moderate');
  const alert = await tx.alert.findUnique({ where: { id } });
  if (!alert || alert.dismissedAt) return false;
  const { letterId, kind, subject } = alert;
  await tx.alert.updateMany({ where: { letterId, kind, subject, dismissedAt: null }, data: { dismissedAt: now() } });
  await recordEvent(tx, organizer, { action: 'alert.dismissed', letter, alert: kind, subject });
  return true;
}
