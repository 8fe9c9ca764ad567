import { recordEvent } from '@/lib/audit/mutations';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { decideBatch } from '@/lib/signatures/batches/mutations';
import { changeState, removeNamed, restoreNamed } from '@/lib/signatures/named/mutations';
import { signaturesDecidedBy, stateChanges, type DecisionKind } from './queries';
import { BURST, type RemovalReason } from './schema';

/** The letter whose signatures are decided on. */
export type DecidedLetter = { readonly id: string; readonly slug: string };

/** Removes named signatures from a letter, for a reason. Returns the decision's id; null when it changed nothing. */
export async function removeSignatures(
  tx: Db,
  organizer: Organizer,
  letter: DecidedLetter,
  ids: readonly string[],
  { reasonCode, reasonText }: RemovalReason,
): Promise<string | null> {
  authorize(organizer, 'moderate');
  const removed = await removeNamed(tx, letter.id, ids);
  if (removed.length === 0) return null;
  const decision = await recordDecision(tx, organizer, letter.id, removed, { kind: 'remove', reasonCode, reasonText });
  await recordEvent(tx, organizer, {
    action: 'signature.removed',
    letter: letter.slug,
    decision,
    count: removed.length,
    reasonCode,
    reason: reasonText,
  });
  return decision;
}

/** Restores removed signatures. Returns the decision's id; null when it changed nothing. */
export async function restoreSignatures(
  tx: Db,
  organizer: Organizer,
  letter: DecidedLetter,
  ids: readonly string[],
): Promise<string | null> {
  authorize(organizer, 'moderate');
  const restored = await restoreNamed(tx, letter.id, ids);
  if (restored.length === 0) return null;
  const decision = await recordDecision(tx, organizer, letter.id, restored, { kind: 'restore' });
  const count = restored.length;
  await recordEvent(tx, organizer, { action: 'signature.restored', letter: letter.slug, decision, count });
  return decision;
}

/**
 * Decides on held signatures: an approved one is shown and counted, a refused one removed. Returns the decision's id; null
 * when it changed nothing.
 */
export async function decideOnHeld(
  tx: Db,
  organizer: Organizer,
  letter: DecidedLetter,
  ids: readonly string[],
  kind: 'approve' | 'refuse',
): Promise<string | null> {
  authorize(organizer, 'moderate');
  const { from, to } = stateChanges[kind];
  const changed = await changeState(tx, letter.id, ids, from, to);
  if (changed.length === 0) return null;
  const reasonCode = kind === 'refuse' ? BURST : '';
  const decision = await recordDecision(tx, organizer, letter.id, changed, { kind, reasonCode });
  const action = kind === 'approve' ? 'signature.approved' : 'signature.refused';
  await recordEvent(tx, organizer, { action, letter: letter.slug, decision, count: changed.length });
  return decision;
}

async function recordDecision(
  tx: Db,
  { id: organizerId }: Organizer,
  letterId: string,
  ids: readonly string[],
  decision: { kind: DecisionKind; batch?: number; reasonCode?: string; reasonText?: string },
): Promise<string> {
  const { id } = await tx.moderationDecision.create({
    data: { letterId, organizerId, ...decision, decidedAt: now() },
    select: { id: true },
  });
  await tx.moderationDecisionSignature.createMany({
    data: ids.map((signatureId) => ({ letterId, decisionId: id, signatureId })),
  });
  return id;
}

/**
 * Undoes a decision, for those of its signatures that are still as it left them. False, and nothing is changed, where none
 * is, where it was undone before, and where there is no such decision.
 */
export async function undoDecision(
  tx: Db,
  organizer: Organizer,
  letter: DecidedLetter,
  decisionId: string,
): Promise<boolean> {
  authorize(organizer, 'moderate');
  // Held, so that of two who undo it at once the second finds it undone.
  const [decision] = await tx.$queryRaw<{ kind: DecisionKind }[]>`
    SELECT kind::text FROM moderation_decision
    WHERE letter_id = ${letter.id}::uuid AND id = ${decisionId}::uuid AND undone_at IS NULL FOR UPDATE`;
  if (!decision) return false;
  const ids = await signaturesDecidedBy(tx, letter.id, decisionId);
  const { from, to } = stateChanges[decision.kind];
  const changed = await changeState(tx, letter.id, ids, to, from);
  if (changed.length === 0) return false;
  await tx.moderationDecision.update({
    where: { letterId_id: { letterId: letter.id, id: decisionId } },
    data: { undoneAt: now(), undoneBy: organizer.id },
  });
  await recordEvent(tx, organizer, {
    action: 'decision.undone',
    letter: letter.slug,
    decision: decisionId,
    count: changed.length,
  });
  return true;
}

/**
 * Decides that a whole published batch of anonymous signatures is removed, for example a flood of bots, or restored. Readers
 * see it after the next check of the batches. Single ones cannot be chosen: nobody here can tell them apart. False where
 * that was decided before, and where there is no such batch.
 */
export async function decideOnBatch(
  tx: Db,
  organizer: Organizer,
  letter: DecidedLetter,
  batch: number,
  decided: { kind: 'remove'; reason: string } | { kind: 'restore' },
): Promise<boolean> {
  authorize(organizer, 'moderate');
  if (!(await decideBatch(tx, letter.id, batch, decided.kind === 'remove'))) return false;
  const about = { letter: letter.slug, batch };
  if (decided.kind === 'remove') {
    const { kind, reason } = decided;
    const decision = await recordDecision(tx, organizer, letter.id, [], { kind, batch, reasonText: reason });
    await recordEvent(tx, organizer, { action: 'batch.removed', ...about, decision, reason });
  } else {
    const decision = await recordDecision(tx, organizer, letter.id, [], { kind: 'restore', batch });
    await recordEvent(tx, organizer, { action: 'batch.restored', ...about, decision });
  }
  return true;
}

/** Deletes the decisions of a letter that is deleted whole. */
export async function deleteDecisions(tx: Db, letterId: string): Promise<void> {
  await tx.moderationDecision.deleteMany({ where: { letterId } });
}
