import { spawn } from 'node:child_process';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../startup-error';
import { freePort, listenError } from '../ports';
import { isAlive, sendSignal, waitForExit } from '../processes';
import { postgresHome, unprivileged } from './binaries';
import { createCluster, plainEnvironment } from './cluster';
import { livePostmaster, removeStaleLock } from './postmaster';
import { serverArguments } from './settings';
import { acceptsConnections } from './accepts-connections';

export interface PostgresOptions {
  /** Holds the cluster, the server's log and its port. */
  folder: string;
  password: string;
  /** false for a temporary database. */
  lasting: boolean;
}

export interface Postgres {
  pid: number;
  /** URL of a database on this server. */
  url: (database: string) => string;
  /** Closes all connections, writes everything to disk and ends. */
  stop: () => Promise<void>;
}

// After a crash a large database replays its log before it accepts connections.
const startTimeout = 120_000;

/** Starts the embedded PostgreSQL, on the same port each time, or takes over the one that a killed start left running. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { folder, password } = options;
  const directory = path.join(folder, 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const home = postgresHome();
  createCluster(home, directory, password);

  for (const end = Date.now() + startTimeout; ; await sleep(300)) {
    removeStaleLock(directory);
    const { pid, port } = livePostmaster(directory) ?? (await launch(home, directory, options));
    const url = (database: string) => postgresUrl(port, password, database);
    if (await waitForConnections(pid, url('postgres'), end)) return { pid, url, stop: () => stop(pid) };
    // Just after kill -9 the children of the old server may still hold its memory: try again.
    if (Date.now() > end) throw new StartupError(`PostgreSQL does not start: ${lastLogLines(folder)}`);
  }
}

/** URL of a database on an embedded server. */
export function postgresUrl(port: number, password: string, database: string): string {
  return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** The port that the embedded server of a folder uses, if it was ever started. */
export function storedPort(folder: string): number | undefined {
  const file = path.join(folder, 'postgres.port');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
}

async function launch(home: string, directory: string, { folder, lasting }: PostgresOptions) {
  const previous = storedPort(folder);
  const port = previous && !(await listenError(previous, '127.0.0.1')) ? previous : await freePort();
  writeFileSync(path.join(folder, 'postgres.port'), String(port));
  const logFile = path.join(folder, 'postgres.log');
  const log = openSync(logFile, 'w', 0o600);
  chmodSync(logFile, 0o600);
  // A session of its own: Ctrl-C at the terminal must not stop it before the programs that still write.
  const child = spawn(path.join(home, 'bin/postgres'), serverArguments(directory, port, lasting), {
    ...unprivileged,
    cwd: directory,
    env: plainEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve(child.pid ?? 0));
  });
  return { pid, port };
}

async function waitForConnections(pid: number, url: string, end: number): Promise<boolean> {
  while (isAlive(pid) && Date.now() < end) {
    if (await acceptsConnections(url)) return true;
    await sleep(40);
  }
  return false;
}

async function stop(pid: number): Promise<void> {
  for (const [name, milliseconds] of [
    ['SIGINT', 6000],
    ['SIGQUIT', 3000],
    ['SIGKILL', 3000],
  ] as const) {
    sendSignal(pid, name);
    if (await waitForExit(pid, milliseconds)) return;
  }
}

function lastLogLines(folder: string): string {
  return readFileSync(path.join(folder, 'postgres.log'), 'utf8').trim().split('\n').slice(-2).join(' ');
}
