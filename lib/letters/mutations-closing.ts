import { record } from '@/lib/audit/mutations';
import { demand, mayEdit, type Organizer } from '@/lib/organizers/rules';
import { dayOf, now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { lockLetter } from './mutations';
import { closesOn, closingMomentByHand, closingMomentOf, stateOf } from './rules';
import { closingProblem } from './rules-draft';

export type Moved = { ok: true } | { ok: false; reason: 'gone' | 'not-open' | 'date-passed' | 'date-far' };

/** Moves the closing date of an open letter to the end of `day`; once it has passed it stays. */
export async function moveClosing(tx: Db, organizer: Organizer, letterId: string, day: string): Promise<Moved> {
  const problem = closingProblem(day, dayOf(now()));
  if (problem) return { ok: false, reason: problem };
  return setClosing(tx, organizer, letterId, closingMomentOf(day), 'letter-closing-moved');
}

/**
 * Closes an open letter now. What was asked for may still be confirmed for five hours; then the worker publishes the
 * last batch and destroys the letter's keys.
 */
export function closeNow(tx: Db, organizer: Organizer, letterId: string): Promise<Moved> {
  return setClosing(tx, organizer, letterId, closingMomentByHand(now()), 'letter-closed');
}

async function setClosing(
  tx: Db,
  organizer: Organizer,
  letterId: string,
  closesAt: Date,
  action: 'letter-closing-moved' | 'letter-closed',
): Promise<Moved> {
  demand(organizer, mayEdit);
  const letter = await lockLetter(tx, letterId);
  if (!letter) return { ok: false, reason: 'gone' };
  if (stateOf(letter, now()) !== 'open') return { ok: false, reason: 'not-open' };
  await tx.letter.update({ where: { id: letterId }, data: { closesAt } });
  await record(tx, organizer, { action, subject: letter.slug, reason: closesOn(closesAt) });
  return { ok: true };
}

/** Notes that nothing of the letter waits any more: its last batch is published, its keys are declared dead. */
export async function settle(tx: Db, letterId: string): Promise<void> {
  await tx.letter.update({ where: { id: letterId }, data: { settledAt: now() } });
}
