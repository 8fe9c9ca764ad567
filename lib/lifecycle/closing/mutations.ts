/** What ends when a letter closes, and five hours later. */
import { addressTokenKey } from '@/lib/confirmations/keys';
import { finalizeLetter } from '@/lib/letters/mutations';
import { holdMoments } from '@/lib/letters/state/queries';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/db';
import { revokeKey } from '@/lib/platform/keyring/fingerprints';
import { revokeBatchKeys } from '@/lib/signatures/batches/mutations';
import { hiddenKey } from '@/lib/signatures/keys';
import { publishBatch } from '../publication/mutations';

/** From closing on nobody can test whether an email address has signed: the key of its address tokens is revoked. */
export function revokeAddressTokens(letterId: string): Promise<void> {
  return inTransaction(async (tx) => {
    // Somebody who began to move the closing date before it came may have held the letter until now.
    const moments = await holdMoments(tx, letterId);
    if (moments && moments.closesAt <= now()) await revokeKey(tx, addressTokenKey(letterId));
  });
}

/** After the grace time: publishes the last batch, whatever its size, and revokes the last keys. Returns the batch's size. */
export async function finalize(letterId: string): Promise<number> {
  const published = await publishBatch(letterId);
  await inTransaction(async (tx) => {
    await revokeKey(tx, hiddenKey(letterId));
    await revokeKey(tx, addressTokenKey(letterId));
    await revokeBatchKeys(tx, letterId);
    await finalizeLetter(tx, letterId);
  });
  return published ?? 0;
}
