import { now } from '@/lib/platform/clock';
import { Prisma, type Db } from '@/lib/platform/db';
import type { Organizer } from '@/lib/permissions/rules';
import { chain, type AuditEvent } from './rules';

// Two transactions must not both read the same last entry. Any number that nobody else uses.
const LOCK = 0x61756474;

/**
 * Writes `acts` to the audit log, in the transaction of the acts themselves: they are recorded if and only if they
 * happen. Call it last: until the transaction ends, others who record wait. Returns the number of the last entry.
 */
export async function recordEvents(tx: Db, organizer: Organizer, acts: AuditEvent[]): Promise<number> {
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(${LOCK})`);
  const last = await tx.auditEntry.findFirst({ orderBy: { number: 'desc' }, select: { number: true, hash: true } });
  const entries = chain(last ?? undefined, organizer.id, now(), acts);
  await tx.auditEntry.createMany({ data: entries });
  return entries.at(-1)?.number ?? last?.number ?? 0;
}

/** Writes one event to the audit log; see `recordEvents`. */
export const recordEvent = (tx: Db, organizer: Organizer, act: AuditEvent): Promise<number> =>
  recordEvents(tx, organizer, [act]);
