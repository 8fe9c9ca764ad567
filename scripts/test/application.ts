import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StartupError } from '../startup-error';
import { freePort } from '../ports';
import { sendSignal, waitForExit } from '../processes';
import { waitUntilReady } from '../start/wait-until-ready';
import type { EmailServer } from './email-server';

export interface Application {
  baseUrl: string;
  dataDir: string;
  keyDir: string;
  /** The process of `npm start`'s script. */
  pid: number;
  /** The file that holds what it printed: the link for the first owner, among other things. */
  log: string;
  /** Stops it as Ctrl-C does. Throws when it has not ended after half a minute. */
  stop: () => Promise<void>;
}

/** The variables by which the specs find an application and its emails. */
export const variablesOf = (application: Application, emails: EmailServer) => ({
  BASE_URL: application.baseUrl,
  E2E_MAIL: emails.folder,
  E2E_DATA: application.dataDir,
  E2E_KEYS: application.keyDir,
  E2E_LOG: application.log,
});

// Neither the terminal nor a file `.env` may change what is tested.
const unset = ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'DATABASE_REPLICA_URL', 'SMTP_URL', 'MAIL_FROM', 'CODE_MAIL_FROM']
  .concat(['DATABASE_PASSWORD', 'METRICS_TOKEN', 'TRUSTED_PROXIES', 'ORGANIZER_AGE_RECIPIENTS', 'DEMO'])
  .concat(['RATE_LIMITS', 'BATCH_SIZE', 'LOG_LEVEL']);

/** The script of `npm start`, or that of a copied build. */
interface StartScript {
  script: string;
  cwd: string;
}

const npmStart: StartScript = { script: 'scripts/start.mjs', cwd: process.cwd() };

/** Runs the script of `npm start` in an environment of its own, with the build that all tests share. Its output goes to `log`. */
export function spawnStart(
  folder: string,
  port: number,
  log: string,
  variables: Record<string, string> = {},
  { script, cwd } = npmStart,
) {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...Object.fromEntries(unset.map((name) => [name, ''])),
    ...{ PORT: String(port), HOST: '127.0.0.1', BASE_URL: `http://localhost:${port}`, NEXT_DIST_DIR: '.test/next' },
    ...{ DATA_DIR: path.join(folder, 'data'), KEY_DIR: path.join(folder, 'keys'), BATCH_EVERY: '2s' },
    ...variables,
  };
  mkdirSync(path.dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  // Through the channel it notices when we have ended, and stops.
  const stdio = ['ignore', output, output, 'ipc'] as const;
  const child = spawn(process.execPath, [script], { cwd, env: environment, detached: true, stdio: [...stdio] });
  closeSync(output);
  return child;
}

/** Starts the production application with its data in a temporary folder. `name` is that of its log in `.test`. */
export async function startApplication(
  variables: Record<string, string>,
  until?: AbortSignal,
  name = 'start',
  script = npmStart,
): Promise<Application> {
  const folder = mkdtempSync(path.join(tmpdir(), 'undersigned-app-'));
  const port = await freePort();
  const log = path.resolve(`.test/${name}.log`);
  const child = spawnStart(folder, port, log, variables, script);
  const pid = child.pid ?? 0;
  const exited = new AbortController();
  child.once('exit', () => exited.abort());

  const stop = async () => {
    sendSignal(pid, 'SIGINT');
    const ended = await waitForExit(pid, 30_000);
    if (!ended) sendSignal(-pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
    if (!ended) throw new StartupError(`The application did not end:\n${readFileSync(log, 'utf8')}`);
  };
  const either = AbortSignal.any(until ? [until, exited.signal] : [exited.signal]);
  if (!(await waitUntilReady(port, '127.0.0.1', 360_000, either))) {
    await stop();
    throw new StartupError(`The application did not start:\n${readFileSync(log, 'utf8')}`);
  }
  const [dataDir, keyDir] = [path.join(folder, 'data'), path.join(folder, 'keys')];
  return { baseUrl: `http://localhost:${port}`, dataDir, keyDir, pid, log, stop };
}
