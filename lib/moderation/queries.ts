import type { NamedState } from '@/lib/signatures/named/queries';
import type { Db } from '@/lib/platform/db';

export type DecisionKind = 'remove' | 'restore' | 'approve' | 'refuse';

/** The state of its signatures before and after a decision; undoing it leads back. */
export const stateChanges: Readonly<Record<DecisionKind, { from: NamedState; to: NamedState }>> = {
  remove: { from: 'shown', to: 'removed' },
  restore: { from: 'removed', to: 'shown' },
  approve: { from: 'held', to: 'shown' },
  refuse: { from: 'held', to: 'removed' },
};

/** The signatures that a decision changed and that no later one, as far as it was not undone, has changed since. */
export async function signaturesDecidedBy(db: Db, letterId: string, decisionId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT changed.signature_id::text AS id FROM moderation_decision decision
    JOIN moderation_decision_signature changed
      ON changed.letter_id = decision.letter_id AND changed.decision_id = decision.id
    WHERE decision.letter_id = ${letterId}::uuid AND decision.id = ${decisionId}::uuid AND NOT EXISTS (
      SELECT 1 FROM moderation_decision_signature again
      JOIN moderation_decision later ON later.letter_id = again.letter_id AND later.id = again.decision_id
      WHERE again.letter_id = changed.letter_id AND again.signature_id = changed.signature_id
        AND later.decided_at > decision.decided_at AND later.undone_at IS NULL)`;
  return rows.map(({ id }) => id);
}
