import { recordAll } from '@/lib/audit/mutations';
import { demand, mayModerate, type Organizer } from '@/lib/organizers/rules';
import type { Db } from '@/lib/platform/db';
import { putBackNamed, removeNamed } from '@/lib/signatures/mutations';

/** The entries of the audit log that an act wrote; null when it changed nothing. */
export type Done = { first: number; last: number } | null;

/** Takes named signatures from under the letter, for a reason; figures and log go with them. */
export async function removeSignatures(
  tx: Db,
  organizer: Organizer,
  letterId: string,
  ids: readonly string[],
  reason: string,
): Promise<Done> {
  demand(organizer, mayModerate);
  const removed = await removeNamed(tx, letterId, ids);
  const acts = removed.map((subject) => ({ action: 'signature-removed' as const, subject, reason }));
  return span(await recordAll(tx, organizer, acts), acts.length);
}

/** Puts removed signatures back where they stood. */
export async function putBackSignatures(
  tx: Db,
  organizer: Organizer,
  letterId: string,
  ids: readonly string[],
): Promise<Done> {
  demand(organizer, mayModerate);
  const back = await putBackNamed(tx, letterId, ids);
  const acts = back.map((subject) => ({ action: 'signature-put-back' as const, subject }));
  return span(await recordAll(tx, organizer, acts), acts.length);
}

const span = (last: number, count: number): Done => (count > 0 ? { first: last - count + 1, last } : null);
