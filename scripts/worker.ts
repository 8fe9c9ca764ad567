/** The worker: email, batches, counters and retention. Several may run; each job and task bears it. */
import { sendCodeEmail } from '@/lib/confirmations/code-challenges/jobs';
import { sendLinkEmail } from '@/lib/confirmations/link-challenges/jobs';
import { destroyUnneededKeys, lifecycleTasks } from '@/lib/lifecycle/jobs';
import { sendTestEmail } from '@/lib/organizers/test-email/jobs';
import { database } from '@/lib/platform/db';
import { startJobs } from '@/lib/platform/jobs';
import { log } from '@/lib/platform/log';
import { startTask } from '@/lib/platform/scheduler';
import { tallyTasks } from '@/lib/tallies/jobs';

await destroyUnneededKeys();
const stops = [
  await startJobs([sendLinkEmail, sendCodeEmail, sendTestEmail]),
  ...[...tallyTasks, ...lifecycleTasks].map(startTask),
];
log.info('the worker works');

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    void Promise.allSettled(stops.map((stop) => stop()))
      .then(() => database().$disconnect())
      .then(() => process.exit(0));
  });
