import type { Db } from '@/lib/platform/db';
import { buryKey } from '@/lib/platform/keyring/fingerprints';
import { hiddenKey, tagKey } from '@/lib/platform/keyring/purposes';
import { buryBatches } from '@/lib/signatures/mutations-batches';

/** Deletes a letter with its texts, batches and counter, and declares its keys dead. Its signatures go before. */
export async function forgetLetter(tx: Db, letterId: string): Promise<void> {
  await buryBatches(tx, letterId);
  for (const name of [tagKey(letterId), hiddenKey(letterId)]) await buryKey(tx, name);
  await tx.letter.delete({ where: { id: letterId } });
}
