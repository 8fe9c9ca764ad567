/**
 * The durable queue, pg-boss behind one module. Invariant: a job holds ids and its own bookkeeping, nothing else; it is
 * deleted when it is done, and a failure is kept as a code, never as a library's error, which may quote an address.
 */
import PgBoss from 'pg-boss';
import { z } from 'zod';
import { addHours, now } from './clock';
import { inTransaction, type Db } from './db';
import { env } from './env';
import { failureCode, log } from './log';
import { runIsolated, repeatEvery } from './scheduler';

const QUEUE = 'email';
// A mail server that is reached and then silent costs 40 s a mail, ten mails over four connections three times that.
const EXPIRE_SECONDS = 300;
const KEEP_HOURS = 36;
const POLL_MS = 500;
const AT_ONCE = 10;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 900;

const jobShape = z.object({
  kind: z.string(),
  ids: z.record(z.string(), z.string()),
  tries: z.number().int(),
  since: z.iso.datetime(),
});

export type Job = z.output<typeof jobShape>;

/** What a handler says of a job: it is done, it is to be tried again, or nobody can do it any more. */
export type Outcome = { done: true } | { again: string } | { never: string };

export type Handler = (job: Job) => Promise<Outcome>;

// pg-boss speaks plain SQL; this lets it speak inside whatever transaction the caller is in.
const through = (db: Db): PgBoss.Db => ({
  executeSql: async (text, values) => ({ rows: await db.$queryRawUnsafe<unknown[]>(text, ...(values as unknown[])) }),
});

let kept: PgBoss | undefined;

function boss(): PgBoss {
  if (!kept) {
    // Its own few connections open at `work` only; what is sent goes through the caller's transaction.
    kept = new PgBoss({
      connectionString: env().DATABASE_URL ?? '',
      max: 3,
      migrate: false,
      schedule: false,
      maintenanceIntervalSeconds: 10,
    });
    kept.on('error', (error) => log.error({ failure: failureCode(error) }, 'the queue met an error'));
  }
  return kept;
}

async function send(db: Db, job: Job, delaySeconds: number): Promise<void> {
  await boss().send(QUEUE, job, {
    db: through(db),
    startAfter: delaySeconds,
    // A worker that was killed gives its job back after this; each handler bears being run twice.
    expireInSeconds: EXPIRE_SECONDS,
    retryLimit: 1_000,
    retryDelay: 1,
    retryBackoff: false,
    retentionMinutes: KEEP_HOURS * 60,
  });
}

/** Queues a job in the caller's transaction: it exists if and only if that commits. */
export function enqueue(db: Db, kind: string, ids: Record<string, string>, delaySeconds = 0): Promise<void> {
  return send(db, { kind, ids, tries: 0, since: now().toISOString() }, delaySeconds);
}

/** Seconds until the next try: 5, 10, 20 … at most 15 minutes, spread by a quarter so that retries do not march in step. */
export function retryDelaySeconds(tries: number, random = Math.random()): number {
  return Math.round(Math.min(FIRST_WAIT_SECONDS * 2 ** tries, LONGEST_WAIT_SECONDS) * (0.75 + random / 2));
}

async function handleOne(given: PgBoss.Job<unknown>, handlers: Record<string, Handler>): Promise<void> {
  const { data: job } = jobShape.safeParse(given.data);
  const outcome: Outcome = job ? await runSafely(job, handlers[job.kind]) : { never: 'not-a-job' };
  const ours = await inTransaction(async (tx) => {
    const deleted = await tx.$executeRaw`DELETE FROM pgboss.job WHERE name = ${QUEUE} AND id = ${given.id}::uuid`;
    // Whoever was so slow that the job was given to somebody else leaves the next try to them.
    if (deleted === 0) return false;
    if (job && 'again' in outcome) await send(tx, { ...job, tries: job.tries + 1 }, retryDelaySeconds(job.tries));
    return true;
  });
  if (ours) report(outcome, job);
}

function report(outcome: Outcome, { kind, tries } = { kind: 'unknown', tries: 0 }): void {
  if ('again' in outcome) log.warn({ kind, tries: tries + 1, code: outcome.again }, 'job waits for another try');
  if ('never' in outcome) log.warn({ kind, code: outcome.never }, 'job given up');
}

async function runSafely(job: Job, handler: Handler | undefined): Promise<Outcome> {
  if (!handler) return { never: 'unknown-kind' };
  try {
    return await handler(job);
  } catch (error) {
    return { again: failureCode(error) };
  }
}

/**
 * Works the queue until the returned function is called, which waits for what is under way. We fetch and delete by
 * ourselves: pg-boss's own worker ends a whole batch at once, by the slowest or worst of it, and keeps what was thrown.
 */
export async function startWorking(handlers: Record<string, Handler>): Promise<() => Promise<void>> {
  await boss().start();
  let found = 0;
  const stop = repeatEvery(
    'queue',
    () => (found < AT_ONCE ? POLL_MS : 0),
    async () => {
      const jobs = await boss().fetch<unknown>(QUEUE, { batchSize: AT_ONCE });
      found = jobs.length;
      await Promise.all(jobs.map((job) => runIsolated({ task: 'job' }, () => handleOne(job, handlers))));
    },
  );
  return async () => {
    await stop();
    await boss().stop({ graceful: true, close: true, wait: true, timeout: 10_000 });
    kept = undefined;
  };
}

/** Whether the job was first queued more than `hours` ago: handlers that try for some hours only ask this. */
export const isOlderThan = (job: Job, hours: number): boolean => now() >= addHours(new Date(job.since), hours);
