import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Fault } from '../fault';
import { freePort } from '../ports';
import { signal, untilDead } from '../processes';
import { untilReady } from '../start/ready';
import type { MailServer } from './mail-server';

export interface Application {
  baseUrl: string;
  dataDir: string;
  keyDir: string;
  /** The process of `npm start`'s script. */
  pid: number;
  /** The file that holds what it printed: the link for the first owner, among other things. */
  log: string;
  /** Ends it as Ctrl-C does. Fails when something of it is still there after a while. */
  end: () => Promise<void>;
}

/** The variables by which the specs find an application and its mails. */
export const placesOf = (application: Application, mail: MailServer) => ({
  BASE_URL: application.baseUrl,
  E2E_MAIL: mail.folder,
  E2E_DATA: application.dataDir,
  E2E_KEYS: application.keyDir,
  E2E_LOG: application.log,
});

// Always the same, so that a build is good for the next run too.
const formKey = Buffer.from('a key for tests alone, 32 bytes.').toString('base64');

// Neither the terminal nor a file `.env` shall change what is tested.
const emptied = [
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'DATABASE_REPLICA_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'CODE_MAIL_FROM',
]
  .concat(['DATABASE_PASSWORD', 'METRICS_TOKEN', 'TRUSTED_PROXIES', 'ORGANIZER_AGE_RECIPIENTS', 'DEMO'])
  .concat(['RATE_LIMITS', 'BATCH_SIZE', 'LOG_LEVEL']);

/** Starts `npm start`'s script in an environment of its own, with the build of all tests. Its output goes to `log`. */
export function spawnStart(folder: string, port: number, log: string, variables: Record<string, string> = {}) {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...Object.fromEntries(emptied.map((name) => [name, ''])),
    ...{ PORT: String(port), HOST: '127.0.0.1', BASE_URL: `http://localhost:${port}`, NEXT_DIST_DIR: '.test/next' },
    ...{ DATA_DIR: path.join(folder, 'data'), KEY_DIR: path.join(folder, 'keys'), BATCH_EVERY: '2s' },
    ...{ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: formKey, ...variables },
  };
  mkdirSync(path.dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  // Through the channel it notices when we are gone, and ends.
  const stdio = ['ignore', output, output, 'ipc'] as const;
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env: environment, detached: true, stdio: [...stdio] });
  closeSync(output);
  return child;
}

/** The production application, in a temporary folder, ready to be used. `name` is that of its log in `.test`. */
export async function startApplication(
  variables: Record<string, string>,
  until?: AbortSignal,
  name = 'start',
): Promise<Application> {
  const folder = mkdtempSync(path.join(tmpdir(), 'undersigned-app-'));
  const port = await freePort();
  const log = path.resolve(`.test/${name}.log`);
  const child = spawnStart(folder, port, log, variables);
  const pid = child.pid ?? 0;
  const fell = new AbortController();
  child.once('exit', () => fell.abort());

  const end = async () => {
    signal(pid, 'SIGINT');
    const ended = await untilDead(pid, 30_000);
    if (!ended) signal(-pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
    if (!ended) throw new Fault(`The application did not end:\n${readFileSync(log, 'utf8')}`);
  };
  const either = AbortSignal.any(until ? [until, fell.signal] : [fell.signal]);
  if (!(await untilReady(port, '127.0.0.1', 360_000, either))) {
    await end();
    throw new Fault(`The application did not start:\n${readFileSync(log, 'utf8')}`);
  }
  const [dataDir, keyDir] = [path.join(folder, 'data'), path.join(folder, 'keys')];
  return { baseUrl: `http://localhost:${port}`, dataDir, keyDir, pid, log, end };
}
