import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Fault } from '../fault';
import { freePort } from '../ports';
import { signal, untilDead } from '../processes';
import { untilReady } from '../start/ready';

export interface Application {
  baseUrl: string;
  dataDir: string;
  keyDir: string;
  /** The file that holds what it printed: the link for the first owner, among other things. */
  log: string;
  /** Ends it as Ctrl-C does. Fails when something of it is still there after a while. */
  end: () => Promise<void>;
}

// Always the same, so that a build is good for the next run too.
const formKey = Buffer.from('a key for tests alone, 32 bytes.').toString('base64');

const emptied = [
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'DATABASE_REPLICA_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'CODE_MAIL_FROM',
]
  .concat(['AUTH_SECRET', 'DATABASE_PASSWORD', 'METRICS_TOKEN', 'TRUSTED_PROXIES', 'ORGANIZER_AGE_RECIPIENTS', 'DEMO'])
  .concat(['RATE_LIMITS', 'BATCH_SIZE', 'LOG_LEVEL']);

/** The production application, started by `npm start`'s own script with folders, a port and a build of its own. */
export async function startApplication(variables: Record<string, string>, until: AbortSignal): Promise<Application> {
  const folder = mkdtempSync(path.join(tmpdir(), 'undersigned-app-'));
  const port = await freePort();
  const [dataDir, keyDir] = [path.join(folder, 'data'), path.join(folder, 'keys')];
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    // Neither the terminal nor a file `.env` shall change what is tested.
    ...Object.fromEntries(emptied.map((name) => [name, ''])),
    ...{ PORT: String(port), HOST: '127.0.0.1', BASE_URL: `http://localhost:${port}`, NEXT_DIST_DIR: '.test/next' },
    ...{ DATA_DIR: dataDir, KEY_DIR: keyDir, BATCH_EVERY: '2s', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: formKey },
    ...variables,
  };
  mkdirSync('.test', { recursive: true });
  const log = path.resolve('.test/start.log');
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: environment,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
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
  const ready = await untilReady(port, '127.0.0.1', 240_000, AbortSignal.any([until, fell.signal]));
  if (!ready) {
    await end();
    throw new Fault(`The application did not start:\n${readFileSync(log, 'utf8')}`);
  }
  return { baseUrl: `http://localhost:${port}`, dataDir, keyDir, log, end };
}
