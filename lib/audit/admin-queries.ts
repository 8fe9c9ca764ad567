import { authorize, type Organizer } from '@/lib/permissions/rules';
import type { Db } from '@/lib/platform/db';
import { auditEvent, type AuditEvent } from './events';
import { verifyChain } from './rules';

const PAGE = 50;
const CHECK_AT_ONCE = 1000;

export type AuditLine = {
  number: number;
  at: Date;
  /** The organizer's id. */
  organizer: string;
  action: string;
  /** Null where the entry holds something else than its action has: somebody changed it in the database. */
  event: AuditEvent | null;
  /** Hexadecimal: whoever notes the latest one can tell later whether the end was cut off. */
  hash: string;
};

export type AuditPage = {
  entries: AuditLine[];
  /** Where the next page starts. */
  older: number | null;
  /** The number of the first entry on this page that does not continue the one before it; null where all do. */
  brokenAt: number | null;
};

/** A page of the audit log, the latest first, and whether its entries are intact. Every organizer may read it. */
export async function auditPage(db: Db, organizer: Organizer, before?: number): Promise<AuditPage> {
  authorize(organizer, 'view');
  const rows = await db.auditEntry.findMany({
    where: before === undefined ? {} : { number: { lt: before } },
    orderBy: { number: 'desc' },
    take: PAGE + 1,
  });
  const shown = rows.slice(0, PAGE);
  const entries = shown.map(({ number, at, organizer, action, payload, hash }) => ({
    number,
    at,
    organizer,
    action,
    event: eventOf(action, payload),
    hash: Buffer.from(hash).toString('hex'),
  }));
  return {
    entries,
    older: rows.length > PAGE ? (entries.at(-1)?.number ?? null) : null,
    brokenAt: verifyChain(shown.toReversed(), rows[PAGE]),
  };
}

function eventOf(action: string, payload: unknown): AuditEvent | null {
  const event = auditEvent.safeParse(typeof payload === 'object' ? { ...payload, action } : null);
  return event.success ? event.data : null;
}

export type ChainCheck = {
  entries: number;
  /** The number of the first entry that does not continue the one before it; null where the log is intact. */
  brokenAt: number | null;
};

/** Computes the whole chain again, which takes the longer the longer the log is: only when somebody asks for it. */
export async function checkChain(db: Db, organizer: Organizer): Promise<ChainCheck> {
  authorize(organizer, 'view');
  let before: { number: number; hash: Uint8Array } | undefined;
  for (;;) {
    const entries = await db.auditEntry.findMany({
      where: { number: { gt: before?.number ?? 0 } },
      orderBy: { number: 'asc' },
      take: CHECK_AT_ONCE,
    });
    const brokenAt = verifyChain(entries, before);
    before = entries.at(-1) ?? before;
    if (brokenAt !== null || entries.length < CHECK_AT_ONCE) return { entries: before?.number ?? 0, brokenAt };
  }
}
