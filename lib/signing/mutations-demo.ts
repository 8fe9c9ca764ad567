import { forgetLetter } from '@/lib/letters/mutations-forget';
import { destroyBuried } from '@/lib/platform/keyring/fingerprints';
import { database, inTransaction } from '@/lib/platform/db';
import { forgetSignatures } from '@/lib/signatures/mutations-forget';
import { forgetTallies } from '@/lib/tallies/mutations';
import { forgetStarted } from '@/lib/verification/mutations-forget';

/** Takes the demo away whole: its letter, its invented signers, what was started and its keys. False when there is none. */
export async function removeDemo(): Promise<boolean> {
  const removed = await inTransaction(async (tx) => {
    const demo = await tx.letter.findFirst({ where: { demo: true }, select: { id: true } });
    if (!demo) return false;
    await forgetSignatures(tx, demo.id);
    await forgetStarted(tx, demo.id);
    await forgetTallies(tx, demo.id);
    await forgetLetter(tx, demo.id);
    return true;
  });
  await destroyBuried(database());
  return removed;
}
