import { database, inTransaction } from '@/lib/platform/db';
import type { KeyName } from '@/lib/platform/keyring/purposes';
import { deleteHidden, deletePending } from '@/lib/signatures/mutations';

/** Deletes what only a lost key could open: the signatures that wait, and where shown ones would have stepped forward. */
export async function deleteUndecryptable(lost: readonly KeyName[]): Promise<void> {
  const letters = await database().letter.findMany({ select: { id: true } });
  for (const { id } of letters) {
    const purposes = lost.filter((name) => name.id.startsWith(id)).map(({ purpose }) => purpose);
    await inTransaction(async (tx) => {
      if (purposes.includes('pending')) await deletePending(tx, id);
      if (purposes.includes('hidden')) await deleteHidden(tx, id);
    });
  }
}
