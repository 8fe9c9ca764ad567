import { database, inTransaction } from '@/lib/platform/db';
import type { KeyName } from '@/lib/platform/keyring/purposes';
import { forgetHidden, forgetWaiting } from '@/lib/signatures/mutations-forget';

/** Deletes what only a lost key could open: the signatures that wait, and where shown ones would have stepped forward. */
export async function forgetWhatKeysLost(lost: readonly KeyName[]): Promise<void> {
  const letters = await database().letter.findMany({ select: { id: true } });
  for (const { id } of letters) {
    const purposes = lost.filter((name) => name.id.startsWith(id)).map(({ purpose }) => purpose);
    await inTransaction(async (tx) => {
      if (purposes.includes('pending')) await forgetWaiting(tx, id);
      if (purposes.includes('hidden')) await forgetHidden(tx, id);
    });
  }
}
