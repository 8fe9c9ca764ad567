import { recordEvent } from '@/lib/audit/mutations';
import { demoLetter } from '@/lib/letters/queries';
import { deleteLetter } from '@/lib/lifecycle/deletion/mutations';
import { authorize, type Organizer } from '@/lib/permissions/rules';
import { database, inTransaction } from '@/lib/platform/db';
import { destroyRevokedKeys } from '@/lib/platform/keyring/fingerprints';

/**
 * Deletes the demo: its letter, invented signers, challenges and keys. False when there is none. `organizer` is null on
 * the operator's command line, which needs no sign-in and which the audit log does not know.
 */
export async function removeDemo(organizer: Organizer | null): Promise<boolean> {
  if (organizer) authorize(organizer, 'operate');
  const removed = await inTransaction(async (tx) => {
    const demo = await demoLetter(tx);
    if (!demo) return false;
    await deleteLetter(tx, demo.id);
    if (organizer) await recordEvent(tx, organizer, { action: 'demo.removed' });
    return true;
  });
  await destroyRevokedKeys(database());
  return removed;
}
