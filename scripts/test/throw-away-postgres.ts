import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { livePostmaster } from '../postgres/postmaster';
import { startPostgres } from '../postgres/server';
import { isAlive, signal, untilDead } from '../processes';

const prefix = 'undersigned-test-';

export interface ThrowAwayPostgres {
  url: (database: string) => string;
  end: () => Promise<void>;
}

/** A PostgreSQL for one run of tests, on a free port, in a folder of its own that goes away with it. */
export async function throwAwayPostgres(): Promise<ThrowAwayPostgres> {
  await sweep();
  const folder = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`));
  const postgres = await startPostgres({ folder, password: 'throw-away', lasting: false });
  const letGo = guard(postgres.pid);
  const end = async () => {
    await postgres.stop();
    letGo();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: postgres.url, end };
}

/** However this process ends, the pipe to the guard closes with it, and the guard ends the server. */
function guard(pid: number): () => void {
  const script = 'read -r nothing; kill -INT "$0" 2>/dev/null';
  const child = spawn('sh', ['-c', script, String(pid)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  return () => child.stdin.end();
}

/** What runs that were killed left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (!owner || isAlive(Number(owner))) continue;
    const folder = path.join(tmpdir(), name);
    try {
      const left = livePostmaster(path.join(folder, 'postgres'));
      if (left) {
        signal(left.pid, 'SIGQUIT');
        await untilDead(left.pid, 5000);
      }
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      // Another user's left-overs are theirs to clear.
      if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}
