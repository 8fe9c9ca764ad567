import { recordEvents } from '@/lib/audit/mutations';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import type { Db } from '@/lib/platform/db';
import { restoreNamed, removeNamed } from '@/lib/signatures/named/mutations';

/** The entries of the audit log that an act wrote; null when it changed nothing. */
export type DecisionOutcome = { first: number; last: number } | null;

/** Takes named signatures from under the letter, for a reason; figures and log go with them. */
export async function removeSignatures(
  tx: Db,
  organizer: Organizer,
  letterId: string,
  ids: readonly string[],
  reason: string,
): Promise<DecisionOutcome> {
  authorize(organizer, 'moderate');
  const removed = await removeNamed(tx, letterId, ids);
  const acts = removed.map((subject) => ({ action: 'signature-removed' as const, subject, reason }));
  return span(await recordEvents(tx, organizer, acts), acts.length);
}

/** Puts removed signatures back where they stood. */
export async function restoreSignatures(
  tx: Db,
  organizer: Organizer,
  letterId: string,
  ids: readonly string[],
): Promise<DecisionOutcome> {
  authorize(organizer, 'moderate');
  const back = await restoreNamed(tx, letterId, ids);
  const acts = back.map((subject) => ({ action: 'signature-put-back' as const, subject }));
  return span(await recordEvents(tx, organizer, acts), acts.length);
}

const span = (last: number, count: number): DecisionOutcome => (count > 0 ? { first: last - count + 1, last } : null);
