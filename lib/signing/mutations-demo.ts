import { record } from '@/lib/audit/mutations';
import { forgetLetter } from '@/lib/letters/mutations-forget';
import { demand, mayOperate, type Organizer } from '@/lib/organizers/rules';
import { database, inTransaction, type Db } from '@/lib/platform/db';
import { destroyBuried } from '@/lib/platform/keyring/fingerprints';
import { forgetSignatures } from '@/lib/signatures/mutations-forget';
import { forgetTallies } from '@/lib/tallies/mutations';
import { forgetStarted } from '@/lib/verification/mutations-forget';

/**
 * Takes the demo away whole: its letter, its invented signers, what was started and its keys. False when there is none.
 * `organizer` is null on the operator's command line, which needs no login and which the audit log does not know.
 */
export async function removeDemo(organizer: Organizer | null): Promise<boolean> {
  if (organizer) demand(organizer, mayOperate);
  const removed = await inTransaction(async (tx) => {
    const gone = await forgetDemo(tx);
    if (gone && organizer) await record(tx, organizer, { action: 'demo-removed', subject: 'demo' });
    return gone;
  });
  await destroyBuried(database());
  return removed;
}

async function forgetDemo(tx: Db): Promise<boolean> {
  const demo = await tx.letter.findFirst({ where: { demo: true }, select: { id: true } });
  if (!demo) return false;
  await forgetSignatures(tx, demo.id);
  await forgetStarted(tx, demo.id);
  await forgetTallies(tx, demo.id);
  await forgetLetter(tx, demo.id);
  return true;
}
