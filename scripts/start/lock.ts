import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../fault';
import { birthOf, isAlive } from '../processes';

/** Two starts on one DATA_DIR would fight over its database and mails. Answers how to let go of it. */
export function lockDataDir(dataDir: string): () => void {
  const file = path.join(dataDir, 'start.lock');
  const holder = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const pid = Number(holder.split(' ')[0]);
  if (pid !== process.pid && isMarkOf(pid, holder)) {
    throw new Fault(
      `Undersigned already runs on ${dataDir} (process ${pid}): stop it first, or set DATA_DIR to another folder.`,
    );
  }
  writeFileSync(file, markOf(process.pid), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** In a container numbers of processes come again after each start, so the number alone proves nothing. */
export function markOf(pid: number): string {
  return `${pid} ${birthOf(pid)}`;
}

/** Whether the process that left this mark still lives. */
export const isMarkOf = (pid: number, mark: string): boolean => pid > 0 && isAlive(pid) && mark === markOf(pid);
