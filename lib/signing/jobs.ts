/** What the clock does to letters: looks at batches, closing, and the deaths of keys. Each may run twice or side by side. */
import { endOfGrace } from '@/lib/letters/rules';
import { now } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { buryKey, destroyBuried } from '@/lib/platform/keyring/fingerprints';
import { destroyOverdue } from '@/lib/platform/keyring/keyring';
import { hiddenKey, pendingKey, tagKey } from '@/lib/platform/keyring/purposes';
import { log } from '@/lib/platform/log';
import { forgetOldLimits } from '@/lib/platform/rate-limit';
import { deleteOverdueWithdrawals, flush } from '@/lib/signatures/mutations-flush';
import { forgetExpired } from '@/lib/verification/jobs';

const opened = { openedAt: { not: null } };

/** One look at every letter's batch, at `BATCH_EVERY`. */
export async function lookAtBatches(): Promise<void> {
  const letters = await database().letter.findMany({
    where: opened,
    select: { id: true, slug: true, settledAt: true },
  });
  for (const { id, slug, settledAt } of letters) {
    await deleteOverdueWithdrawals(id, settledAt !== null);
    const published = await flush(id);
    if (published !== null) log.info({ letter: slug, published }, 'a batch was published');
  }
}

/** From a letter's closing on nobody can test whether an address has signed: its tag key dies. */
async function closeLetters(): Promise<void> {
  const closed = await database().letter.findMany({
    where: { ...opened, settledAt: null, closesAt: { lte: now() } },
    select: { id: true },
  });
  for (const { id } of closed) await buryKey(database(), tagKey(id));
}

/** Five hours after closing: the last batch, whatever its size, then the last keys. */
async function settleLetters(): Promise<void> {
  const letters = await database().letter.findMany({
    where: { ...opened, settledAt: null },
    select: { id: true, slug: true, closesAt: true },
  });
  for (const { id, slug, closesAt } of letters.filter((letter) => endOfGrace(letter.closesAt) <= now())) {
    const published = await flush(id);
    await inTransaction(async (tx) => {
      await buryKey(tx, hiddenKey(id));
      await buryKey(tx, tagKey(id));
      const batches = await tx.anonymousBatch.findMany({ where: { letterId: id }, select: { number: true } });
      for (const { number } of batches) await buryKey(tx, pendingKey(id, number));
      await tx.letter.update({ where: { id }, data: { settledAt: now() } });
    });
    log.info(
      { letter: slug, published: published ?? 0, closedOn: closesAt.toISOString().slice(0, 10) },
      'a letter is settled',
    );
  }
}

/** Ends what is past its time: letters, keys, challenges, mails, limits. */
export async function endWhatIsOver(): Promise<void> {
  destroyOverdue();
  await closeLetters();
  await settleLetters();
  await destroyBuried(database());
  await forgetExpired();
  await forgetOldLimits(database());
}
