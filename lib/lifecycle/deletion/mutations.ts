import { deleteAlerts } from '@/lib/budgets/alerts/mutations';
import { deleteConfirmations } from '@/lib/confirmations/mutations';
import { lockLetter } from '@/lib/letters/drafts/mutations';
import { deleteLetterRow } from '@/lib/letters/mutations';
import { deleteDecisions } from '@/lib/moderation/mutations';
import type { Db } from '@/lib/platform/db';
import { revokeKey } from '@/lib/platform/keyring/fingerprints';
import { addressTokenKey } from '@/lib/confirmations/keys';
import { hiddenKey } from '@/lib/signatures/keys';
import { revokeBatchKeys } from '@/lib/signatures/batches/mutations';
import { deleteSignatures } from '@/lib/signatures/mutations';
import { deleteTallies } from '@/lib/tallies/mutations';

/**
 * Deletes a letter with its signatures, decisions, challenges and counters, and revokes its keys. `destroyRevokedKeys`
 * follows the commit.
 */
export async function deleteLetter(tx: Db, letterId: string): Promise<void> {
  // Held first, so that no batch is published, and none opened, while this deletes them.
  await lockLetter(tx, letterId);
  await revokeBatchKeys(tx, letterId);
  await deleteSignatures(tx, letterId);
  await deleteDecisions(tx, letterId);
  await deleteConfirmations(tx, letterId);
  await deleteAlerts(tx, letterId);
  await deleteTallies(tx, letterId);
  for (const name of [addressTokenKey(letterId), hiddenKey(letterId)]) await revokeKey(tx, name);
  await deleteLetterRow(tx, letterId);
}
