/** The worker: emails, batches, counters, and the destruction of expired keys. Several may run at once. */
import './start/exit-with-parent';
import { sendTestMail } from '@/lib/organizers/jobs';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { repeat } from '@/lib/platform/loop';
import { work } from '@/lib/platform/queue';
import { destroyDeadKeys, endWhatIsOver, lookAtBatches } from '@/lib/signing/jobs';
import { foldAll } from '@/lib/tallies/jobs';
import { sendCodeMail, sendNamedMail } from '@/lib/verification/jobs';

const FOLD_EVERY_MS = 500;
const END_EVERY_MS = 5_000;

// On the whole multiple of `BATCH_EVERY`, so that a restart does not move the next batch.
const untilNextBatch = () => env().BATCH_EVERY - (Date.now() % env().BATCH_EVERY);

await destroyDeadKeys();
const stops = [
  await work({ named: sendNamedMail, code: sendCodeMail, test: sendTestMail }),
  repeat('fold', () => FOLD_EVERY_MS, foldAll),
  repeat('batches', untilNextBatch, lookAtBatches),
  repeat('endings', () => END_EVERY_MS, endWhatIsOver),
];
log.info('the worker has started');

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    void Promise.allSettled(stops.map((stop) => stop()))
      .then(() => database().$disconnect())
      .then(() => process.exit(0));
  });
