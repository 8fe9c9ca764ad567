/** What time does to letters. Each task may run twice, or in several workers at once. */
import { announceAlerts } from '@/lib/budgets/alerts/mutations';
import { budgetPurpose } from '@/lib/budgets/keys';
import { deleteExpiredCounts } from '@/lib/budgets/counters/mutations';
import { codePurpose, linkPurpose } from '@/lib/confirmations/keys';
import { deleteExpiredChallenges } from '@/lib/confirmations/mutations';
import { formPurpose, stepPurpose } from '@/lib/signing/keys';
import { endOfGrace } from '@/lib/letters/rules';
import { openedLetters, type OpenedLetter } from '@/lib/letters/state/queries';
import { dayOf, now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { destroyRevokedKeys } from '@/lib/platform/keyring/fingerprints';
import { createKeysAhead, destroyExpiredKeys } from '@/lib/platform/keyring/keyring';
import { log } from '@/lib/platform/log';
import { deleteExpiredLimits, ratePurpose } from '@/lib/platform/rate-limit';
import { runIsolated, type RecurringTask } from '@/lib/platform/scheduler';
import { cursorPurpose } from '@/lib/signatures/keys';
import { finalize, revokeAddressTokens } from './closing/mutations';
import { publishBatch, updateBatches } from './publication/mutations';

const RETENTION_EVERY_MS = 5_000;

/** Everything whose keys begin and end by the clock. */
const clockPurposes = [codePurpose, linkPurpose, ratePurpose, cursorPurpose, budgetPurpose, stepPurpose, formPurpose];

/** Does `work` for each opened letter that `isDue`: one that fails stops no other. */
async function forEachLetter(
  task: string,
  isDue: (letter: OpenedLetter) => boolean,
  work: (letter: OpenedLetter) => Promise<void>,
): Promise<void> {
  const letters = await openedLetters(database());
  for (const letter of letters.filter(isDue)) await runIsolated({ task, letter: letter.slug }, () => work(letter));
}

/** Publishes every letter's batch that is due, after what was decided of earlier batches and withdrawn ones. */
export const publishDueBatches = (): Promise<void> =>
  forEachLetter(
    'batch',
    () => true,
    async ({ id, slug, finalizedAt }) => {
      await updateBatches(id, finalizedAt !== null);
      const published = await publishBatch(id);
      if (published !== null) log.info({ letter: slug, published }, 'a batch was published');
    },
  );

const closeLetters = (): Promise<void> =>
  forEachLetter(
    'closing',
    ({ finalizedAt, closesAt }) => finalizedAt === null && closesAt <= now(),
    ({ id }) => revokeAddressTokens(id),
  );

const finalizeLetters = (): Promise<void> =>
  forEachLetter(
    'finalizing',
    ({ finalizedAt, closesAt }) => finalizedAt === null && endOfGrace(closesAt) <= now(),
    async ({ id, slug, closesAt }) => {
      const published = await finalize(id);
      log.info({ letter: slug, published, closedOn: dayOf(closesAt) }, 'a letter was finalized');
    },
  );

/** Destroys the keys that have expired or were revoked. Never throws: nothing may wait for it. */
export async function destroyUnneededKeys(): Promise<void> {
  await runIsolated({ task: 'expired-keys' }, destroyExpiredKeys);
  await runIsolated({ task: 'revoked-keys' }, () => destroyRevokedKeys(database()));
}

/** Ends what is past its time: keys before everything else, then letters, challenges and limits. */
export async function runRetention(): Promise<void> {
  await destroyUnneededKeys();
  await runIsolated({ task: 'closing' }, closeLetters);
  await runIsolated({ task: 'finalizing' }, finalizeLetters);
  await destroyUnneededKeys();
  await runIsolated({ task: 'keys-ahead' }, () => createKeysAhead(clockPurposes));
  await runIsolated({ task: 'challenges' }, deleteExpiredChallenges);
  await runIsolated({ task: 'limits' }, () => deleteExpiredLimits(database()));
  await runIsolated({ task: 'budgets' }, () => deleteExpiredCounts(database()));
}

const ALERTS_EVERY_MS = 600_000;

// On whole ten minutes, whenever the worker was started: an alert must not tell at which moment somebody signed.
const untilNextAlerts = (): number => ALERTS_EVERY_MS - (Date.now() % ALERTS_EVERY_MS);

// On the whole multiple of `BATCH_EVERY`, so that a restart does not move the next batch.
const untilNextBatch = (): number => env().BATCH_EVERY - (Date.now() % env().BATCH_EVERY);

/** What the worker does again and again. */
export const lifecycleTasks: readonly RecurringTask[] = [
  { name: 'batches', wait: untilNextBatch, run: publishDueBatches },
  { name: 'alerts', wait: untilNextAlerts, run: () => announceAlerts(database()) },
  { name: 'retention', wait: () => RETENTION_EVERY_MS, run: runRetention },
];
