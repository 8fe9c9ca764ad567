/** What the clock does to letters: looks at batches, closing, and the deaths of keys. Each may run twice or side by side. */
import { lockLetter } from '@/lib/letters/mutations';
import { settle } from '@/lib/letters/mutations-closing';
import { endOfGrace } from '@/lib/letters/rules';
import { now } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/db';
import { buryKey, destroyBuried } from '@/lib/platform/keyring/fingerprints';
import { destroyOverdue } from '@/lib/platform/keyring/keyring';
import { hiddenKey, tagKey } from '@/lib/platform/keyring/purposes';
import { log } from '@/lib/platform/log';
import { alone } from '@/lib/platform/loop';
import { forgetOldLimits } from '@/lib/platform/rate-limit';
import { buryBatches } from '@/lib/signatures/mutations-batches';
import { deleteOverdueWithdrawals, flush } from '@/lib/signatures/mutations-flush';
import { forgetExpired } from '@/lib/verification/jobs';

type Letter = { id: string; slug: string; closesAt: Date; settledAt: Date | null };

/** Does `work` for each opened letter that `isDue`: one that fails keeps no other from its turn. */
async function forEachLetter(
  task: string,
  isDue: (letter: Letter) => boolean,
  work: (letter: Letter) => Promise<void>,
): Promise<void> {
  const letters = await database().letter.findMany({
    where: { openedAt: { not: null } },
    select: { id: true, slug: true, closesAt: true, settledAt: true },
  });
  for (const letter of letters.filter(isDue)) await alone({ task, letter: letter.slug }, () => work(letter));
}

/** One look at every letter's batch, at `BATCH_EVERY`. */
export const lookAtBatches = (): Promise<void> =>
  forEachLetter(
    'batch',
    () => true,
    async ({ id, slug, settledAt }) => {
      await deleteOverdueWithdrawals(id, settledAt !== null);
      const published = await flush(id);
      if (published !== null) log.info({ letter: slug, published }, 'a batch was published');
    },
  );

/** From a letter's closing on nobody can test whether an address has signed: its tag key dies. */
const closeLetters = (): Promise<void> =>
  forEachLetter(
    'closing',
    (letter) => letter.settledAt === null && letter.closesAt <= now(),
    ({ id }) =>
      inTransaction(async (tx) => {
        // Somebody who began to move the closing date before it came may have held the letter until now.
        const letter = await lockLetter(tx, id);
        if (letter && letter.closesAt <= now()) await buryKey(tx, tagKey(id));
      }),
  );

/** Five hours after closing: the last batch, whatever its size, then the last keys. */
const settleLetters = (): Promise<void> =>
  forEachLetter(
    'settling',
    (letter) => letter.settledAt === null && endOfGrace(letter.closesAt) <= now(),
    async ({ id, slug, closesAt }) => {
      const published = await flush(id);
      await inTransaction(async (tx) => {
        await buryKey(tx, hiddenKey(id));
        await buryKey(tx, tagKey(id));
        await buryBatches(tx, id);
        await settle(tx, id);
      });
      const closedOn = closesAt.toISOString().slice(0, 10);
      log.info({ letter: slug, published: published ?? 0, closedOn }, 'a letter is settled');
    },
  );

/** Destroys the keys whose time is over. Never throws: nothing may wait for it, and a dead key opens nothing anyway. */
export async function destroyDeadKeys(): Promise<void> {
  await alone({ task: 'overdue-keys' }, destroyOverdue);
  await alone({ task: 'buried-keys' }, () => destroyBuried(database()));
}

/** Ends what is past its time: keys before everything else, then letters, challenges, mails and limits. */
export async function endWhatIsOver(): Promise<void> {
  await destroyDeadKeys();
  await alone({ task: 'closing' }, closeLetters);
  await alone({ task: 'settling' }, settleLetters);
  await destroyDeadKeys();
  await alone({ task: 'expired' }, forgetExpired);
  await alone({ task: 'limits' }, () => forgetOldLimits(database()));
}
