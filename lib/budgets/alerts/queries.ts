import { addHours, now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { countedDomain } from '../domains/rules';
import { ALERT_DAYS } from './rules';

const open = () => ({ kind: 'domain', dismissedAt: null, hour: { gte: addHours(now(), -24 * ALERT_DAYS) } });

/** Whether confirmations from this domain are held: an alert about it was raised and nobody has dismissed it. */
export async function holdsDomain(db: Db, letterId: string, domain: string): Promise<boolean> {
  const where = { letterId, subject: countedDomain(domain), ...open() };
  return (await db.alert.findFirst({ where, select: { id: true } })) !== null;
}

/**
 * Whether the letter's batch waits: an alert about a domain is open. It depends on nothing that one anonymous signer did,
 * so that nobody can tell by it whether a certain person signed.
 */
export async function holdsBatch(db: Db, letterId: string): Promise<boolean> {
  return (await db.alert.findFirst({ where: { letterId, ...open() }, select: { id: true } })) !== null;
}
