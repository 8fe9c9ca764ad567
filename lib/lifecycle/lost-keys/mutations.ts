import { letterIds } from '@/lib/letters/state/queries';
import { database, inTransaction } from '@/lib/platform/db';
import type { KeyName } from '@/lib/platform/keyring/purposes';
import { deleteHidden, deletePending } from '@/lib/signatures/mutations';

/** Deletes what only a lost key could decrypt: the signatures that wait, and the hidden employers of published ones. */
export async function deleteUndecryptable(lost: readonly KeyName[]): Promise<void> {
  for (const id of await letterIds(database())) {
    const purposes = lost.filter((name) => name.id.startsWith(id)).map(({ purpose }) => purpose);
    await inTransaction(async (tx) => {
      if (purposes.includes('pending')) await deletePending(tx, id);
      if (purposes.includes('hidden')) await deleteHidden(tx, id);
    });
  }
}
