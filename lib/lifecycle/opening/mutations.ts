/** Publishing a letter's text: the first time the letter opens for signatures, later its open batch lists the revision. */
import { addressTokenKey } from '@/lib/confirmations/keys';
import { publishRevision, type PublishOutcome } from '@/lib/letters/revisions/mutations';
import type { Organizer } from '@/lib/permissions/rules';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { registerKey } from '@/lib/platform/keyring/fingerprints';
import { addRevisionToOpenBatch, openBatch } from '@/lib/signatures/batches/mutations';
import { hiddenKey } from '@/lib/signatures/keys';
import { createCounters } from '@/lib/tallies/mutations';

/** Publishes the draft as it was at `version`: what `publishRevision` does, and what signatures need. */
export async function publishDraft(
  tx: Db,
  organizer: Organizer,
  letterId: string,
  version: number,
  options: { correction: boolean },
): Promise<PublishOutcome> {
  const outcome = await publishRevision(tx, organizer, letterId, version, options);
  if (outcome.ok && outcome.changed) {
    if (outcome.first) await openForSignatures(tx, letterId, outcome.hash, now());
    else await addRevisionToOpenBatch(tx, letterId, outcome.hash);
  }
  return outcome;
}

/**
 * Creates what a letter needs to take signatures: counters, first batch and keys. A key that was created for a transaction
 * which then failed is found again by the next one, and protects nothing until then.
 */
export async function openForSignatures(tx: Db, letterId: string, revision: string, openedAt: Date): Promise<void> {
  await createCounters(tx, letterId, openedAt);
  await openBatch(tx, letterId, 1, [revision]);
  for (const key of [addressTokenKey(letterId), hiddenKey(letterId)]) await registerKey(tx, key);
}
