/** The worker: emails, batches, counters and retention. Several may run at once. */
import './start/exit-with-parent';
import { sendCodeEmail } from '@/lib/confirmations/code-challenges/jobs';
import { sendLinkEmail } from '@/lib/confirmations/link-challenges/jobs';
import { destroyUnneededKeys, lifecycleTasks } from '@/lib/lifecycle/jobs';
import { sendTestEmail } from '@/lib/organizers/test-email/jobs';
import { database } from '@/lib/platform/db';
import { startJobs } from '@/lib/platform/jobs';
import { log } from '@/lib/platform/log';
import { startTask } from '@/lib/platform/scheduler';
import { sendSignatureLink } from '@/lib/signing/lost-receipts/jobs';
import { tallyTasks } from '@/lib/tallies/jobs';

await destroyUnneededKeys();
const stops = [
  await startJobs([sendLinkEmail, sendCodeEmail, sendSignatureLink, sendTestEmail]),
  ...[...tallyTasks, ...lifecycleTasks].map(startTask),
];
log.info('the worker has started');

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    void Promise.allSettled(stops.map((stop) => stop()))
      .then(() => database().$disconnect())
      .then(() => process.exit(0));
  });
