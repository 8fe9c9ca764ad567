import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StartupError } from '../startup-error';
import { unprivileged } from './binaries';

/**
 * The argument that tells PostgreSQL where its data is. Started by root it runs as nobody, who cannot reach a directory below
 * one of mode 0700, but can work in it when started there.
 */
export function dataArgument(directory: string): string {
  return unprivileged.uid !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : directory;
}

/** Without the PG* variables and locales of the terminal, which would change the database. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', NODE_ENV: process.env.NODE_ENV };
}

/** Creates the data directory once. Its only role is `postgres`, with a password for every connection. */
export function createCluster(home: string, directory: string, password: string): void {
  if (existsSync(path.join(directory, 'PG_VERSION'))) return;
  const unfinished = `${directory}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const secret = mkdtempSync(path.join(tmpdir(), 'undersigned-'));
  try {
    const passwordFile = path.join(secret, 'password');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (unprivileged.uid !== undefined && unprivileged.gid !== undefined) {
      for (const owned of [unfinished, secret, passwordFile]) chownSync(owned, unprivileged.uid, unprivileged.gid);
    }
    initialize(home, unfinished, passwordFile);
  } finally {
    rmSync(secret, { recursive: true });
  }
  renameSync(unfinished, directory);
}

function initialize(home: string, directory: string, passwordFile: string): void {
  const options = [
    ['-D', dataArgument(directory), '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
  ].flat();
  const environment = { cwd: directory, env: plainEnvironment(), encoding: 'utf8', ...unprivileged } as const;
  const done = spawnSync(path.join(home, 'bin/initdb'), options, environment);
  if (done.status === 0) return;
  const reason = done.error?.message ?? done.stderr.trim().split('\n').at(-1) ?? '';
  throw new StartupError(`PostgreSQL could not create its data in ${directory}: ${reason}`);
}
