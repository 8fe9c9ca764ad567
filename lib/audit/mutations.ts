import { now } from '@/lib/platform/clock';
import { Prisma, type Db } from '@/lib/platform/db';
import type { Organizer } from '@/lib/permissions/rules';
import { auditEvent, type AuditEvent } from './events';
import { entryAfter } from './rules';

// Two transactions must not both read the same last entry. Any number that nobody else uses.
const LOCK = 0x61756474;

/**
 * Writes to the audit log what an organizer does, in the transaction that does it: it is recorded if and only if it
 * happens. One call for each use case, as its last statement: until the transaction ends, others who record wait.
 */
export async function recordEvent(tx: Db, organizer: Organizer, event: AuditEvent): Promise<void> {
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(${LOCK})`);
  const last = await tx.auditEntry.findFirst({ orderBy: { number: 'desc' }, select: { number: true, hash: true } });
  await tx.auditEntry.create({ data: entryAfter(last, organizer.id, now(), auditEvent.parse(event)) });
}
