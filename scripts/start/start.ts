import { once } from 'node:events';
import { buildPages, makeDatabaseClient } from '../build';
import { loadDotEnv } from '../environment';
import { Fault } from '../fault';
import { migrate } from '../migrate';
import { runTool } from '../run-tool';
import { keepDatabase } from './database';
import { Keeper } from './keeper';
import { untilReady } from './ready';
import { keepSecrets } from './secrets';
import { serveBuild } from './served-build';
import { takeSettings } from './settings';
import { untilAsked } from './signals';
import { sayWelcome } from './welcome';

/** What must be undone at the end, last thing first. */
type Endings = (() => Promise<void> | void)[];

/** Brings everything up, keeps it up until it is asked to end, and ends it in order. Never returns. */
export async function start(options: { dev: boolean }): Promise<never> {
  const asked = untilAsked();
  const endings: Endings = [];
  let status = 0;
  try {
    await bringUp(options.dev, endings, asked);
    if (!asked.aborted) await once(asked, 'abort');
  } catch (error) {
    if (!asked.aborted) {
      console.error(error instanceof Fault ? error.message : error);
      status = 1;
    }
  }
  if (asked.aborted) console.log('Ending …');
  for (const end of endings.reverse()) {
    try {
      await end();
    } catch (error) {
      // The others must end all the same.
      console.error(error);
      status = 1;
    }
  }
  process.exit(status);
}

async function bringUp(dev: boolean, endings: Endings, asked: AbortSignal): Promise<void> {
  loadDotEnv();
  const { env, letGo } = await takeSettings();
  endings.push(letGo);
  const environment: NodeJS.ProcessEnv = {
    ...keepSecrets(env.DATA_DIR, process.env),
    // A variable that is there but empty counts as not there.
    ...Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };

  let databaseUrl = env.DATABASE_DIRECT_URL ?? env.DATABASE_URL;
  if (!env.DATABASE_URL) {
    console.log(`Starting the embedded PostgreSQL in ${env.DATA_DIR} …`);
    const database = await keepDatabase(env.DATA_DIR, environment.DATABASE_PASSWORD ?? '');
    endings.push(database.end);
    asked.throwIfAborted();
    databaseUrl = environment.DATABASE_URL = database.url;
    // A database that came with us starts with something to look at.
    environment.DEMO ||= 'on';
  }
  const applied = await migrate(databaseUrl ?? '');
  if (applied.length > 0) console.log(`Database brought up to date: ${applied.join(', ')}.`);
  await makeDatabaseClient(asked);
  await prepare(environment, asked);
  if (!dev) {
    await buildPages(env.NEXT_DIST_DIR, environment, asked);
    endings.push(serveBuild(env.NEXT_DIST_DIR));
  }
  asked.throwIfAborted();

  console.log('Starting server and worker …');
  const server = new Keeper('server', 'scripts/server.ts', environment);
  const worker = new Keeper('worker', 'scripts/worker.ts', environment);
  endings.push(() => Promise.all([server.end(10_000), worker.end(10_000)]).then(() => undefined));
  await untilServing(server.begin(), untilReady(env.PORT, env.HOST, 180_000, asked));
  // Two at once would only wait for each other's processor, and nobody waits for the worker yet.
  if (!asked.aborted) void worker.begin();
  if (!asked.aborted) await sayWelcome(env, environment, asked);
}

/** What must be true in database and `KEY_DIR` before anything opens them. */
async function prepare(environment: NodeJS.ProcessEnv, until: AbortSignal): Promise<void> {
  const { ok, output } = await runTool(['--import', 'tsx', 'scripts/prepare.ts'], environment, { until });
  until.throwIfAborted();
  if (!ok) throw new Fault(output.trim());
  if (output.trim()) console.log(output.trim());
}

async function untilServing(fell: Promise<string>, ready: Promise<boolean>): Promise<void> {
  const first = await Promise.race([fell, ready]);
  if (typeof first === 'string')
    throw new Fault(`The server ended before it was ready (${first}): see what it says above.`);
  if (!first) throw new Fault('The server was not ready after three minutes: see what it says above.');
}
