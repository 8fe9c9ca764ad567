/**
 * The durable queue, pg-boss behind one module. Invariant: a job holds ids and its own bookkeeping, nothing else, and its
 * times are coarse; it is deleted when it is done, and a failure is logged as a code, never as a library's error, which may
 * quote an address.
 */
import PgBoss from 'pg-boss';
import { z } from 'zod';
import { addHours, now, roundUpToHour } from './clock';
import { connectionLimits, database, inTransaction, Prisma, type Db } from './db';
import { env } from './env';
import { failureCode, log } from './log';
import { runIsolated, startTask } from './scheduler';

/** The queues, which the migration creates, and how many of a queue's jobs run at once in one worker. */
const SLOTS = { email: 8 } as const;
export type QueueName = keyof typeof SLOTS;

// A worker that was killed gives its jobs back after this, or five minutes less, since the beginning is stored by five
// minutes: well above what a silent SMTP server can cost.
const LEASE_SECONDS = 600;
const POLL_MS = 500;

/** A job is attempted again for so many hours, after a wait that doubles from the first to the longest. */
export type Retry = { forHours: number; firstSeconds: number; longestSeconds: number };

/** Whether this attempt is the last one: what a handler then leaves undone stays undone. */
export type Attempt = { isLast: boolean };

/**
 * What a handler says of a job: it is done, its time comes later, it is to be attempted again, or nobody can do it. With a
 * code, not a text.
 */
export type Outcome = { done: true } | { later: Date } | { retry: string } | { failed: string };

/** A job as the worker's registry knows it. */
export type RegisteredJob = {
  name: string;
  queue: QueueName;
  retry: Retry;
  /** Parses the payload and handles it. It may run twice for one job. */
  run: (payload: unknown, attempt: Attempt) => Promise<Outcome>;
};

/** A job as its domain defines it, and as `enqueue` wants it. */
export type JobDefinition<Payload> = RegisteredJob & { payload: z.ZodType<Payload> };

const isIdField = (field: unknown): boolean =>
  field instanceof z.ZodUUID ||
  (field instanceof z.ZodCustomStringFormat && field.def.format === 'sha256_hex') ||
  field instanceof z.ZodEnum ||
  field instanceof z.ZodNumber;

/**
 * Defines a job. Its payload holds ids only (`z.uuid()`, `z.hash('sha256')`, enums, numbers): anything else is refused when
 * the definition is loaded, because what is in the queue is in the write-ahead log too.
 */
export function defineJob<Shape extends z.ZodRawShape>({
  name,
  queue,
  payload,
  retry,
  handler,
}: {
  name: string;
  queue: QueueName;
  payload: z.ZodObject<Shape>;
  retry: Retry;
  handler: (payload: z.output<z.ZodObject<Shape>>, attempt: Attempt) => Promise<Outcome>;
}): JobDefinition<z.output<z.ZodObject<Shape>>> {
  for (const [field, schema] of Object.entries(payload.shape))
    if (!isIdField(schema)) throw new Error(`Job ${name}: ${field} is no id`);
  return {
    name,
    queue,
    payload,
    retry,
    run: async (given, attempt) => {
      const parsed = payload.safeParse(given);
      return parsed.success ? handler(parsed.data, attempt) : { failed: 'invalid-payload' };
    },
  };
}

/** What a row of the queue holds. */
const storedSchema = z.object({
  job: z.string(),
  payload: z.unknown(),
  failedAttempts: z.int(),
  /** The end of the hour in which it was queued first. */
  queuedAt: z.iso.datetime(),
});
type Stored = z.output<typeof storedSchema>;

// pg-boss speaks plain SQL; this lets it speak inside whatever transaction the caller is in.
const through = (db: Db): PgBoss.Db => ({
  executeSql: async (text, values) => ({ rows: await db.$queryRawUnsafe<unknown[]>(text, ...(values as unknown[])) }),
});

let shared: PgBoss | undefined;

function boss(): PgBoss {
  if (!shared) {
    // Its own few connections open in the worker only; what is queued goes through the caller's transaction.
    shared = new PgBoss({
      connectionString: env().DATABASE_URL ?? '',
      ...connectionLimits(),
      max: 3,
      migrate: false,
      schedule: false,
      maintenanceIntervalSeconds: 10,
    });
    shared.on('error', (error) => log.error({ failure: failureCode(error) }, 'the queue met an error'));
  }
  return shared;
}

async function send(
  db: Db,
  { queue, retry }: Pick<RegisteredJob, 'queue' | 'retry'>,
  stored: Stored,
  options: { id?: string; startAfter?: number },
): Promise<void> {
  await boss().send(queue, stored, {
    db: through(db),
    ...options,
    expireInSeconds: LEASE_SECONDS,
    // For leases that ran out only; our own retries are new rows.
    retryLimit: 1_000,
    retryDelay: 1,
    retryBackoff: false,
    // Twelve hours beyond the last attempt, for a worker that was away.
    retentionMinutes: (retry.forHours + 12) * 60,
  });
}

/**
/**
 * The statement that queues a job, to be the last part of another: `WITH challenge AS (INSERT …) INSERT …`. So both exist or
 * neither does, in one round trip. The same row as pg-boss's own `send` makes of a queue without policies.
 */
export function queueing<Payload>(
  job: JobDefinition<Payload>,
  payload: Payload,
  { startAfter = 0 }: { startAfter?: number } = {},
): Prisma.Sql {
  const stored: Stored = {
    job: job.name,
    payload: job.payload.parse(payload),
    failedAttempts: 0,
    queuedAt: roundUpToHour(now()).toISOString(),
  };
  return Prisma.sql`INSERT INTO pgboss.job (name, data, start_after, expire_in, keep_until, retry_limit, retry_delay, policy)
    SELECT q.name, ${JSON.stringify(stored)}::jsonb, s.start_after, ${LEASE_SECONDS}::int * interval '1s',
      s.start_after + ${(job.retry.forHours + 12) * 60}::int * interval '1m', 1000, 1, q.policy
    FROM pgboss.queue q, (SELECT now() + ${startAfter}::int * interval '1s' AS start_after) s WHERE q.name = ${job.queue}`;
}

/**
 * Queues a job in the caller's transaction: it exists if and only if that commits. It starts after `startAfter` seconds,
 * rounded up to a whole minute.
 */
export async function enqueue<Payload>(
  db: Db,
  job: JobDefinition<Payload>,
  payload: Payload,
  options: { startAfter?: number } = {},
): Promise<void> {
  await db.$executeRaw(queueing(job, payload, options));
}

/** The jobs of a queue that were attempted in vain, or wait for longer than they should; `since` is the hour in which the first was queued. */
export type Backlog = { waiting: number; since: Date | null };

/** How many jobs of a queue are late. Those that are on their way are not counted, and nothing tells whose they are. */
export async function backlogOf(db: Db, queue: QueueName): Promise<Backlog> {
  const [row] = await db.$queryRaw<{ waiting: number; since: string | null }[]>`
    SELECT count(*)::int AS waiting, min(data->>'queuedAt') AS since FROM pgboss.job
    WHERE name = ${queue} AND state < 'completed'
      AND ((data->>'failedAttempts')::int > 0 OR data->>'queuedAt' <= ${now().toISOString()})`;
  return { waiting: row?.waiting ?? 0, since: row?.since ? addHours(new Date(row.since), -1) : null };
}

/** Seconds until the next attempt, spread by a quarter so that retries do not come all at once. */
export function retryDelaySeconds({ firstSeconds, longestSeconds }: Retry, failedAttempts: number): number {
  return Math.round(Math.min(firstSeconds * 2 ** failedAttempts, longestSeconds) * (0.75 + Math.random() / 2));
}

type Registry = ReadonlyMap<string, RegisteredJob>;

function registryOf(jobs: readonly RegisteredJob[]): Registry {
  const registry = new Map(jobs.map((job) => [job.name, job]));
  if (registry.size < jobs.length) throw new Error('Two jobs share a name');
  return registry;
}

async function runSafely(job: RegisteredJob, payload: unknown, attempt: Attempt): Promise<Outcome> {
  try {
    return await job.run(payload, attempt);
  } catch (error) {
    return { retry: failureCode(error) };
  }
}

const secondsUntil = (moment: Date): number => Math.max(1, Math.ceil((moment.getTime() - now().getTime()) / 1000));

const codeOf = (outcome: Exclude<Outcome, { done: true }>): string =>
  'later' in outcome ? 'waited-too-long' : 'retry' in outcome ? outcome.retry : outcome.failed;

/**
 * When jobs that failed are to be attempted again, by id, in milliseconds. Only in memory: it would tell when they were
 * queued. So a worker that starts, or another one, attempts each once without waiting, and then knows.
 */
const waiting = new Map<string, number>();

type Fetched = { id: string; data: unknown };

/** Takes the next jobs of a queue: pg-boss's own statement, without those that wait. */
async function fetchJobs(queue: QueueName, limit: number): Promise<Fetched[]> {
  for (const [id, due] of waiting) if (due <= Date.now()) waiting.delete(id);
  return database().$queryRaw<Fetched[]>`
    WITH next AS (
      SELECT id FROM pgboss.job
      WHERE name = ${queue} AND state < 'active' AND start_after < now() AND id <> ALL (${[...waiting.keys()]}::uuid[])
      ORDER BY priority DESC, created_on, id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE pgboss.job j SET state = 'active', started_on = now(),
      retry_count = CASE WHEN j.started_on IS NULL THEN j.retry_count ELSE j.retry_count + 1 END
    FROM next WHERE j.name = ${queue} AND j.id = next.id
    RETURNING j.id::text, j.data`;
}

async function attempt(queue: QueueName, row: Fetched, registry: Registry): Promise<void> {
  const { data: stored } = storedSchema.safeParse(row.data);
  const job = stored && registry.get(stored.job);
  const isLast = !job || now() >= addHours(new Date(stored.queuedAt), job.retry.forHours);
  const outcome = job ? await runSafely(job, stored.payload, { isLast }) : { failed: 'unknown-job' };
  const isRetried = 'retry' in outcome && !isLast;
  const isLater = 'later' in outcome && !isLast;
  const isOurs = await inTransaction(async (tx) => {
    // A retry keeps the id, so that its worker knows when it is due, and has other data: the number of failed attempts.
    const deleted = await tx.$executeRaw`
      DELETE FROM pgboss.job WHERE name = ${queue} AND id = ${row.id}::uuid AND data = ${JSON.stringify(row.data)}::jsonb`;
    // An attempt so slow that its lease ran out leaves what comes next to the one that has the job now.
    if (deleted === 0) return false;
    if (isRetried) {
      waiting.set(row.id, Date.now() + retryDelaySeconds(job.retry, stored.failedAttempts) * 1000);
      await send(tx, job, { ...stored, failedAttempts: stored.failedAttempts + 1 }, { id: row.id });
    }
    // Budgets begin anew at whole hours, and so late emails wait for one; a turn that another worker has, for minutes.
    if (isLater) await send(tx, job, stored, { id: row.id, startAfter: secondsUntil(outcome.later) });
    return true;
  });
  if (!isOurs || isLater || 'done' in outcome) return;
  const code = codeOf(outcome);
  const fields = { job: job?.name ?? 'unknown', attempts: (stored?.failedAttempts ?? 0) + 1, code };
  log.warn(fields, isRetried ? 'a job waits for another attempt' : 'a job was given up');
}

/**
 * Keeps the slots of a queue busy until the returned function is called, which waits for what is under way. Each job has a
 * slot of its own: one that hangs occupies that slot, and the others go on.
 */
function workQueue(queue: QueueName, registry: Registry): () => Promise<void> {
  const running = new Set<Promise<void>>();
  let isEmpty = true;
  const fill = async () => {
    if (running.size >= SLOTS[queue]) await Promise.race(running);
    const free = SLOTS[queue] - running.size;
    const rows = await fetchJobs(queue, free);
    isEmpty = rows.length < free;
    for (const row of rows) {
      const run = runIsolated({ task: 'job' }, () => attempt(queue, row, registry)).finally(() => running.delete(run));
      running.add(run);
    }
  };
  const stop = startTask({ name: `queue ${queue}`, wait: () => (isEmpty ? POLL_MS : 0), run: fill });
  return async () => {
    await stop();
    await Promise.all(running);
  };
}

/**
 * Works all queues until the returned function is called, which waits for what is under way. We fetch and delete by
 * ourselves: pg-boss's own worker ends a whole batch at once, by the slowest or worst of it, and keeps what was thrown.
 */
export async function startJobs(jobs: readonly RegisteredJob[]): Promise<() => Promise<void>> {
  const registry = registryOf(jobs);
  await boss().start();
  const stops = (Object.keys(SLOTS) as QueueName[]).map((queue) => workQueue(queue, registry));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
    await boss().stop({ graceful: true, close: true, wait: true, timeout: 10_000 });
    shared = undefined;
  };
}
