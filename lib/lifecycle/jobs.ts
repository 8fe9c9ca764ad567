/** What the clock does to letters: looks at batches, closing, and the deaths of keys. Each may run twice or side by side. */
import { lockLetter } from '@/lib/letters/drafts/mutations';
import { finalizeLetter } from '@/lib/letters/mutations';
import { endOfGrace } from '@/lib/letters/rules';
import { now } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { revokeKey, destroyRevokedKeys } from '@/lib/platform/keyring/fingerprints';
import { destroyExpiredKeys } from '@/lib/platform/keyring/keyring';
import { addressTokenKey } from '@/lib/confirmations/keys';
import { hiddenKey } from '@/lib/signatures/keys';
import { log } from '@/lib/platform/log';
import { runIsolated } from '@/lib/platform/scheduler';
import { deleteExpiredLimits } from '@/lib/platform/rate-limit';
import { revokeBatchKeys } from '@/lib/signatures/batches/mutations';
import { deleteOverdueWithdrawals, publishBatch } from '@/lib/signatures/publication/mutations';
import { deleteExpiredChallenges } from '@/lib/confirmations/mutations';

type Letter = { id: string; slug: string; closesAt: Date; finalizedAt: Date | null };

/** Does `work` for each opened letter that `isDue`: one that fails keeps no other from its turn. */
async function forEachLetter(
  task: string,
  isDue: (letter: Letter) => boolean,
  work: (letter: Letter) => Promise<void>,
): Promise<void> {
  const letters = await database().letter.findMany({
    where: { openedAt: { not: null } },
    select: { id: true, slug: true, closesAt: true, finalizedAt: true },
  });
  for (const letter of letters.filter(isDue)) await runIsolated({ task, letter: letter.slug }, () => work(letter));
}

/** One look at every letter's batch, at `BATCH_EVERY`. */
export const publishDueBatches = (): Promise<void> =>
  forEachLetter(
    'batch',
    () => true,
    async ({ id, slug, finalizedAt }) => {
      await deleteOverdueWithdrawals(id, finalizedAt !== null);
      const published = await publishBatch(id);
      if (published !== null) log.info({ letter: slug, published }, 'a batch was published');
    },
  );

/** From a letter's closing on nobody can test whether an address has signed: its tag key dies. */
const closeLetters = (): Promise<void> =>
  forEachLetter(
    'closing',
    (letter) => letter.finalizedAt === null && letter.closesAt <= now(),
    ({ id }) =>
      inTransaction(async (tx) => {
        // Somebody who began to move the closing date before it came may have held the letter until now.
        const letter = await lockLetter(tx, id);
        if (letter && letter.closesAt <= now()) await revokeKey(tx, addressTokenKey(id));
      }),
  );

/** Five hours after closing: the last batch, whatever its size, then the last keys. */
const settleLetters = (): Promise<void> =>
  forEachLetter(
    'settling',
    (letter) => letter.finalizedAt === null && endOfGrace(letter.closesAt) <= now(),
    async ({ id, slug, closesAt }) => {
      const published = await publishBatch(id);
      await inTransaction(async (tx) => {
        await revokeKey(tx, hiddenKey(id));
        await revokeKey(tx, addressTokenKey(id));
        await revokeBatchKeys(tx, id);
        await finalizeLetter(tx, id);
      });
      const closedOn = closesAt.toISOString().slice(0, 10);
      log.info({ letter: slug, published: published ?? 0, closedOn }, 'a letter is settled');
    },
  );

/** Destroys the keys whose time is over. Never throws: nothing may wait for it, and a dead key opens nothing anyway. */
export async function destroyUnneededKeys(): Promise<void> {
  await runIsolated({ task: 'overdue-keys' }, destroyExpiredKeys);
  await runIsolated({ task: 'buried-keys' }, () => destroyRevokedKeys(database()));
}

/** Ends what is past its time: keys before everything else, then letters, challenges, mails and limits. */
export async function runRetention(): Promise<void> {
  await destroyUnneededKeys();
  await runIsolated({ task: 'closing' }, closeLetters);
  await runIsolated({ task: 'settling' }, settleLetters);
  await destroyUnneededKeys();
  await runIsolated({ task: 'expired' }, deleteExpiredChallenges);
  await runIsolated({ task: 'limits' }, () => deleteExpiredLimits(database()));
}
