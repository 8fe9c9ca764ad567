import { deleteConfirmations } from '@/lib/confirmations/mutations';
import { deleteLetterRow } from '@/lib/letters/mutations';
import type { Db } from '@/lib/platform/db';
import { revokeKey } from '@/lib/platform/keyring/fingerprints';
import { addressTokenKey } from '@/lib/confirmations/keys';
import { hiddenKey } from '@/lib/signatures/keys';
import { revokeBatchKeys } from '@/lib/signatures/batches/mutations';
import { deleteSignatures } from '@/lib/signatures/mutations';
import { deleteTallies } from '@/lib/tallies/mutations';

/** Deletes a letter with its signatures, challenges and counters, and revokes its keys. `destroyRevokedKeys` follows the commit. */
export async function deleteLetter(tx: Db, letterId: string): Promise<void> {
  await deleteSignatures(tx, letterId);
  await deleteConfirmations(tx, letterId);
  await deleteTallies(tx, letterId);
  await revokeBatchKeys(tx, letterId);
  for (const name of [addressTokenKey(letterId), hiddenKey(letterId)]) await revokeKey(tx, name);
  await deleteLetterRow(tx, letterId);
}
