import type { Db } from '@/lib/platform/db';
import { buryKey } from '@/lib/platform/keyring/fingerprints';
import { hiddenKey, pendingKey, tagKey } from '@/lib/platform/keyring/purposes';

/** Deletes a letter with its texts, batches and counter, and declares its keys dead. Its signatures go before. */
export async function forgetLetter(tx: Db, letterId: string): Promise<void> {
  const batches = await tx.anonymousBatch.findMany({ where: { letterId }, select: { number: true } });
  const pending = batches.map(({ number }) => pendingKey(letterId, number));
  for (const name of [tagKey(letterId), hiddenKey(letterId), ...pending]) await buryKey(tx, name);
  await tx.letter.delete({ where: { id: letterId } });
}
