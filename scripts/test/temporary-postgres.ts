import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { livePostmaster } from '../postgres/postmaster';
import { startPostgres } from '../postgres/server';
import { isAlive, sendSignal, waitForExit } from '../processes';

const prefix = 'undersigned-test-';

export interface TemporaryPostgres {
  url: (database: string) => string;
  stop: () => Promise<void>;
}

/** A PostgreSQL for one run of tests, on a free port, in a folder of its own that is deleted with it. */
export async function startTemporaryPostgres(): Promise<TemporaryPostgres> {
  await removeLeftovers();
  const folder = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`));
  const postgres = await startPostgres({ folder, password: 'temporary', lasting: false });
  const stopGuard = startGuard(postgres.pid);
  const stop = async () => {
    await postgres.stop();
    stopGuard();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: postgres.url, stop };
}

/** However this process ends, the pipe to the guard closes with it, and the guard stops the server. */
function startGuard(pid: number): () => void {
  const script = 'read -r nothing; kill -INT "$0" 2>/dev/null';
  const child = spawn('sh', ['-c', script, String(pid)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  return () => child.stdin.end();
}

/** Removes the servers and folders of earlier runs that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (!owner || isAlive(Number(owner))) continue;
    const folder = path.join(tmpdir(), name);
    try {
      const running = livePostmaster(path.join(folder, 'postgres'));
      if (running) {
        sendSignal(running.pid, 'SIGQUIT');
        await waitForExit(running.pid, 5000);
      }
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      // Those of another user are theirs to remove.
      if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}
