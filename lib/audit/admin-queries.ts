import { authorize, type Organizer } from '@/lib/permissions/rules';
import type { Db } from '@/lib/platform/db';
import { verifyChain } from './rules';
import type { AuditAction } from './schema';

const PAGE = 50;
const CHECK_AT_ONCE = 1000;

export type AuditLine = {
  number: number;
  at: Date;
  /** The organizer's id. */
  organizer: string;
  action: string;
  subject: string;
  reason: string;
  /** Hexadecimal: whoever notes the latest one can tell later whether the end was cut off. */
  hash: string;
};

export type AuditPage = {
  entries: AuditLine[];
  /** Where the next page starts. */
  older: number | null;
  /** The number of the first entry on this page that does not fit behind the one before it; null where all do. */
  brokenAt: number | null;
};

/** A page of the audit log, the latest first, and whether its entries fit. Every organizer may read it. */
export async function auditPage(db: Db, organizer: Organizer, before?: number): Promise<AuditPage> {
  authorize(organizer, 'view');
  const rows = await db.auditEntry.findMany({
    where: before === undefined ? {} : { number: { lt: before } },
    orderBy: { number: 'desc' },
    take: PAGE + 1,
  });
  const shown = rows.slice(0, PAGE);
  const entries = shown.map(({ hash, ...entry }) => ({ ...entry, hash: Buffer.from(hash).toString('hex') }));
  return {
    entries,
    older: rows.length > PAGE ? (entries.at(-1)?.number ?? null) : null,
    brokenAt: verifyChain(shown.toReversed(), rows[PAGE]),
  };
}

export type ChainCheck = {
  entries: number;
  /** The number of the first entry that does not fit; null where the chain holds. */
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

export type AuditedEvent = {
  /** The organizer's id. */
  organizer: string;
  at: Date;
  reason: string;
};

/** The latest entry with `action` about each of `subjects`: who did it, when and why. */
export async function latestAbout(
  db: Db,
  _organizer: Organizer,
  action: AuditAction,
  subjects: readonly string[],
): Promise<Map<string, AuditedEvent>> {
  authorize(organizer, 'view');
  const rows = await db.auditEntry.findMany({
    where: { action, subject: { in: [...subjects] } },
    orderBy: { number: 'asc' },
  });
  return new Map(
    rows.map(({ subject, organizer: id, at, reason }): [string, AuditedEvent] => [
      subject,
      { organizer: id, at, reason },
    ]),
  );
}

/** What the entries from `first` to `last` with `action` are about, where this organizer wrote them. */
export async function subjectsOf(
  db: Db,
  organizer: Organizer,
  action: AuditAction,
  first: number,
  last: number,
): Promise<string[]> {
  authorize(organizer, 'view');
  const rows = await db.auditEntry.findMany({
    where: { action, organizer: organizer.id, number: { gte: first, lte: last } },
    select: { subject: true },
  });
  return rows.map(({ subject }) => subject);
}
