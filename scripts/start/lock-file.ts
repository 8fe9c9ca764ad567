import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { isAlive, startTimeOf } from '../processes';

/**
 * Notes in a file that a process uses a folder. The file also says when the process started and which folder it means: in a
 * container process ids are used again after each start, and a copy of the folder has a copy of the file in it.
 */
export function writeLockFile(file: string, folder: string, pid = process.pid): void {
  writeFileSync(file, contents(pid, folder), { mode: 0o600 });
}

/** The running process that uses the folder according to the file, unless that is ourselves. */
export function lockHolder(file: string, folder: string): number | undefined {
  const found = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const pid = Number(found.split('\n')[0]);
  const isHeld = pid > 0 && pid !== process.pid && isAlive(pid) && found === contents(pid, folder);
  return isHeld ? pid : undefined;
}

const contents = (pid: number, folder: string) => `${pid}\n${startTimeOf(pid)}\n${realpathSync(folder)}\n`;
