import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../ports';
import { sendSignal, waitForExit } from '../processes';
import { waitUntilReady } from '../start/wait-until-ready';
import { spawnStart } from '../test/application';

const ROUNDS = 5;

/** Seconds from `npm start` until the server is ready, for each start after the first on the same data. */
export async function secondStarts(): Promise<number[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'undersigned-bench-'));
  try {
    const seconds = [];
    for (let round = 0; round <= ROUNDS; round += 1) seconds.push(await startOnce(folder));
    return seconds.slice(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startOnce(folder: string): Promise<number> {
  const port = await freePort();
  const startedAt = performance.now();
  const { pid = 0 } = spawnStart(folder, port, path.resolve('.test/bench.log'), { LOG_LEVEL: 'error' });
  try {
    const isReady = await waitUntilReady(port, '127.0.0.1', 60_000, new AbortController().signal);
    if (!isReady) throw new Error('The application did not start: see .test/bench.log');
    return (performance.now() - startedAt) / 1000;
  } finally {
    sendSignal(pid, 'SIGINT');
    await waitForExit(pid, 30_000);
  }
}
