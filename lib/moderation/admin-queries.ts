import { latestAbout, subjectsOf, type AuditedEvent } from '@/lib/audit/admin-queries';
import { organizerNames } from '@/lib/organizers/queries';
import type { Organizer } from '@/lib/permissions/rules';
import type { Db } from '@/lib/platform/db';
import type { AdminSigner } from '@/lib/signatures/model';
import { countRemoved, namedSigners, namedSignersByIds, type NamedState } from '@/lib/signatures/named/queries';
import { PAGE_SIZE } from './schema';

/** `removed` says who removed it, when and why; it is null for one that is shown. */
export type NamedListItem = AdminSigner & { removed: AuditedEvent | null };

export type NamedPage = { rows: NamedListItem[]; next: string | null };

/** A page of a letter's named signatures, the latest first; `next` is the cursor of the page after it. */
export async function namedPage(
  db: Db,
  organizer: Organizer,
  letterId: string,
  asked: { state: NamedState; search?: string; cursor?: string },
): Promise<NamedPage> {
  const { signers, next } = await namedSigners(db, letterId, { ...asked, limit: PAGE_SIZE });
  return { rows: await withReasons(db, organizer, signers, asked.state), next };
}

async function withReasons(
  db: Db,
  organizer: Organizer,
  signers: AdminSigner[],
  state: NamedState,
): Promise<NamedListItem[]> {
  const ids = state === 'removed' ? signers.map(({ id }) => id) : [];
  const latest =
    ids.length > 0 ? await latestAbout(db, organizer, 'signature-removed', ids) : new Map<string, AuditedEvent>();
  const names = await organizerNames(db, organizer);
  const byName = (event: AuditedEvent | undefined) =>
    event ? { ...event, organizer: names.get(event.organizer) ?? event.organizer } : null;
  return signers.map((signer) => ({ ...signer, removed: byName(latest.get(signer.id)) }));
}

/** Those of `ids` that are in `state` under this letter. */
export async function namedByIds(
  db: Db,
  organizer: Organizer,
  letterId: string,
  ids: readonly string[],
  state: NamedState,
): Promise<NamedListItem[]> {
  return withReasons(db, organizer, await namedSignersByIds(db, letterId, ids, state), state);
}

/** An act of the organizer, told by its entries in the audit log, as far as nobody undid it since. */
export type LatestDecision = { kind: 'removed' | 'put-back'; rows: NamedListItem[] };

/** What the organizer's own act did, and whether it removed or put back; null when nothing of it is left. */
export async function latestDecision(
  db: Db,
  organizer: Organizer,
  letterId: string,
  act: { first: number; last: number },
): Promise<LatestDecision | null> {
  const removed = await subjectsOf(db, organizer, 'signature-removed', act.first, act.last);
  const kind = removed.length > 0 ? 'removed' : 'put-back';
  const ids = removed.length > 0 ? removed : await subjectsOf(db, organizer, 'signature-put-back', act.first, act.last);
  const rows = await namedByIds(db, organizer, letterId, ids, kind === 'removed' ? 'removed' : 'shown');
  return rows.length > 0 ? { kind, rows } : null;
}

const MOST_COUNTED = 1000;

/** How many are removed, up to a thousand. */
export const removedCount = (db: Db, _organizer: Organizer, letterId: string): Promise<number> =>
  countRemoved(db, letterId, MOST_COUNTED);
