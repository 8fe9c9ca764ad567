import { recordEvent } from '@/lib/audit/mutations';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { lockLetter } from './drafts/mutations';
import { closesOn, closingMomentOf, dayIn } from './closing/rules';
import { closingMomentByHand, stateOf } from './rules';
import { closingProblem } from './drafts/rules';

export type ClosingOutcome = { ok: true } | { ok: false; reason: 'deleted' | 'not-open' | 'date-passed' | 'date-far' };

/** Moves the closing date of an open letter to the end of `day` in `closingZone`; once it has passed it stays. */
export async function moveClosing(
  tx: Db,
  organizer: Organizer,
  letterId: string,
  day: string,
  closingZone: string,
): Promise<ClosingOutcome> {
  const problem = closingProblem(day, dayIn(now(), closingZone));
  if (problem) return { ok: false, reason: problem };
  const closing = { closesAt: closingMomentOf(day, closingZone), closingZone };
  return setClosing(tx, organizer, letterId, closing, 'letter.closing-date-changed');
}

/**
 * Closes an open letter now. What was asked for may still be confirmed for five hours; then the worker publishes the
 * last batch and destroys the letter's keys.
 */
export function closeImmediately(tx: Db, organizer: Organizer, letterId: string): Promise<ClosingOutcome> {
  return setClosing(tx, organizer, letterId, { closesAt: closingMomentByHand(now()) }, 'letter.closed');
}

async function setClosing(
  tx: Db,
  organizer: Organizer,
  letterId: string,
  closing: { closesAt: Date; closingZone?: string },
  action: 'letter.closing-date-changed' | 'letter.closed',
): Promise<ClosingOutcome> {
  authorize(organizer, 'edit-letters');
  const letter = await lockLetter(tx, letterId);
  if (!letter) return { ok: false, reason: 'deleted' };
  if (stateOf(letter, now()) !== 'open') return { ok: false, reason: 'not-open' };
  await tx.letter.update({ where: { id: letterId }, data: closing });
  await recordEvent(tx, organizer, { action, letter: letter.slug, closesOn: closesOn({ ...letter, ...closing }) });
  return { ok: true };
}

/** Notes that nothing of the letter waits any more: its last batch is published, its keys are revoked. */
export async function finalizeLetter(tx: Db, letterId: string): Promise<void> {
  await tx.letter.update({ where: { id: letterId }, data: { finalizedAt: now() } });
}

/** Deletes a letter's own rows: drafts and revisions go with them. */
export async function deleteLetterRow(tx: Db, letterId: string): Promise<void> {
  await tx.letter.delete({ where: { id: letterId } });
}
