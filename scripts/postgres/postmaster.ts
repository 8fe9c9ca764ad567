import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../processes';

/** The server that PostgreSQL's own lock file names, if it lives. */
export function livePostmaster(directory: string): { pid: number; port: number } | undefined {
  const [pid, , , port] = readLockFile(directory);
  return pid && port && isPostgres(pid) ? { pid, port } : undefined;
}

/**
 * After a crash (or in a container, where numbers start again) the lock file may name a process that is something else
 * by now; PostgreSQL would refuse to start.
 */
export function removeStaleLock(directory: string): void {
  const [pid] = readLockFile(directory);
  if (pid !== undefined && !isPostgres(pid)) rmSync(path.join(directory, 'postmaster.pid'), { force: true });
}

function readLockFile(directory: string): (number | undefined)[] {
  const file = path.join(directory, 'postmaster.pid');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => (/^\d+$/.test(line) ? Number(line) : undefined));
}

function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  const name = `/proc/${pid}/comm`;
  return !existsSync(name) || readFileSync(name, 'utf8').trim() === 'postgres';
}
