import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../processes';

/** The running server that PostgreSQL's own lock file names. */
export function livePostmaster(directory: string): { pid: number; port: number } | undefined {
  const [pid, , , port] = readLockFile(directory);
  return pid && port && isServerOf(pid, directory) ? { pid, port } : undefined;
}

/**
 * After a crash, in a container (where process ids start again) or in a copied directory, the lock file may name a process
 * that is not the server of this directory; PostgreSQL would refuse to start.
 */
export function removeStaleLock(directory: string): void {
  const [pid] = readLockFile(directory);
  if (pid !== undefined && !isServerOf(pid, directory)) rmSync(path.join(directory, 'postmaster.pid'), { force: true });
}

function readLockFile(directory: string): (number | undefined)[] {
  const file = path.join(directory, 'postmaster.pid');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => (/^\d+$/.test(line) ? Number(line) : undefined));
}

function isServerOf(pid: number, directory: string): boolean {
  if (!isAlive(pid)) return false;
  if (!existsSync(`/proc/${pid}`)) return true;
  const isPostgres = readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  // PostgreSQL works in its data directory.
  return isPostgres && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(directory);
}
