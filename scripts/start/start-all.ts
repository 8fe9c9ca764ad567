import { once } from 'node:events';
import { holdInUse } from '../build/in-use';
import { loadDotEnv } from '../environment';
import { migrate } from '../migrate/migrate';
import { runTool } from '../run-tool';
import { StartupError } from '../startup-error';
import { superviseDatabase } from './database';
import type { Programs } from './programs';
import { ensureSecrets } from './secrets';
import { claimSettings } from './settings';
import { shutdownSignal } from './shutdown-signal';
import { printStartupMessage } from './startup-message';
import { SupervisedProcess } from './supervised-process';
import { waitUntilReady } from './wait-until-ready';

/** What must be undone at the end, the last first. */
type Cleanups = (() => Promise<void> | void)[];

/** Starts everything, supervises it until it is asked to stop, and stops it in order. Never returns. */
export async function startAll(programs: Programs): Promise<never> {
  const stop = shutdownSignal();
  const cleanups: Cleanups = [];
  let status = 0;
  try {
    await start(programs, cleanups, stop);
    if (!stop.aborted) await once(stop, 'abort');
  } catch (error) {
    if (!stop.aborted) {
      console.error(error instanceof StartupError ? error.message : error);
      status = 1;
    }
  }
  if (stop.aborted) console.log('Stopping …');
  for (const cleanup of cleanups.reverse()) {
    try {
      await cleanup();
    } catch (error) {
      // The others must be stopped all the same.
      console.error(error);
      status = 1;
    }
  }
  process.exit(status);
}

async function start(programs: Programs, cleanups: Cleanups, stop: AbortSignal): Promise<void> {
  loadDotEnv();
  const { env, release } = await claimSettings();
  cleanups.push(release);
  const { application, dist, isDevelopment, program } = programs;
  if (!isDevelopment) cleanups.push(holdInUse(application));
  const environment: NodeJS.ProcessEnv = {
    ...ensureSecrets(env.DATA_DIR, process.env),
    // A variable that is there but empty counts as not there.
    ...Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
    // The programs run in the application's folder, so relative paths would mean something else to them.
    DATA_DIR: env.DATA_DIR,
    KEY_DIR: env.KEY_DIR,
    ...(dist === undefined ? {} : { NEXT_DIST_DIR: dist }),
    NODE_ENV: isDevelopment ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // Otherwise glibc keeps freed memory apart for each thread; two arenas are enough for programs with one main thread.
    MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX || '2',
  };

  let databaseUrl = env.DATABASE_DIRECT_URL ?? env.DATABASE_URL;
  if (!env.DATABASE_URL) {
    console.log(`Starting the embedded PostgreSQL in ${env.DATA_DIR} …`);
    const database = await superviseDatabase(env.DATA_DIR, environment.DATABASE_PASSWORD ?? '');
    cleanups.push(database.stop);
    stop.throwIfAborted();
    databaseUrl = environment.DATABASE_URL = database.url;
    // The embedded database starts with something to look at.
    environment.DEMO ||= 'on';
  }
  const applied = await migrate(databaseUrl ?? '', application);
  if (applied.length > 0) console.log(`Database migrated: ${applied.join(', ')}.`);
  await prepare(programs, environment, stop);

  console.log('Starting server and worker …');
  const server = new SupervisedProcess('server', program('server'), environment);
  const worker = new SupervisedProcess('worker', program('worker'), environment);
  cleanups.push(() => Promise.all([server.stop(10_000), worker.stop(10_000)]).then(() => undefined));
  await requireReady(server.start(), waitUntilReady(env.PORT, env.HOST, 180_000, stop));
  // Both at once would only compete for the processor, and nobody waits for the worker yet.
  if (!stop.aborted) void worker.start();
  if (!stop.aborted) await printStartupMessage(env, programs, environment, stop);
}

/** What must be true in database and `KEY_DIR` before anything opens them. */
async function prepare({ program }: Programs, environment: NodeJS.ProcessEnv, stop: AbortSignal): Promise<void> {
  const { args, cwd } = program('prepare');
  const { ok, output } = await runTool(args, environment, { cwd, until: stop });
  stop.throwIfAborted();
  if (!ok) throw new StartupError(output.trim());
  if (output.trim()) console.log(output.trim());
}

async function requireReady(serverEnded: Promise<string>, ready: Promise<boolean>): Promise<void> {
  const first = await Promise.race([serverEnded, ready]);
  if (typeof first === 'string') {
    throw new StartupError(`The server ended before it was ready (${first}): see its messages above.`);
  }
  if (!first) throw new StartupError('The server was not ready after three minutes: see its messages above.');
}
