/** The worker: mail, batches, counters, and the deaths of keys. Several may run; each task bears it. */
import { sendTestEmail } from '@/lib/organizers/test-email/jobs';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { repeatEvery } from '@/lib/platform/scheduler';
import { startJobs } from '@/lib/platform/jobs';
import { destroyUnneededKeys, runRetention, publishDueBatches } from '@/lib/lifecycle/jobs';
import { foldAllJournals } from '@/lib/tallies/jobs';
import { sendCodeEmail } from '@/lib/confirmations/code-challenges/jobs';
import { sendLinkEmail } from '@/lib/confirmations/link-challenges/jobs';

const FOLD_EVERY_MS = 500;
const END_EVERY_MS = 5_000;

// On the whole multiple of `BATCH_EVERY`, so that a restart does not move the next look.
const untilNextLook = () => env().BATCH_EVERY - (Date.now() % env().BATCH_EVERY);

await destroyUnneededKeys();
const stops = [
  await startJobs([sendLinkEmail, sendCodeEmail, sendTestEmail]),
  repeatEvery('fold', () => FOLD_EVERY_MS, foldAllJournals),
  repeatEvery('batches', untilNextLook, publishDueBatches),
  repeatEvery('endings', () => END_EVERY_MS, runRetention),
];
log.info('the worker works');

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    void Promise.allSettled(stops.map((stop) => stop()))
      .then(() => database().$disconnect())
      .then(() => process.exit(0));
  });
