import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { z } from 'zod';
import { connect } from '../migrate/connect';
import { freePort } from '../ports';
import { StartupError } from '../startup-error';
import { startApplication } from '../test/application';
import { startTemporaryPostgres } from '../test/temporary-postgres';
import type { Comparison } from './report';

const ROUNDS = 5;
const result = z.object({ perSecond: z.number(), failed: z.number() });

/**
 * Starting named signatures, by JSON, until the challenge and the job of its email are committed, against plain Node with
 * one INSERT: on the same PostgreSQL, with fsync as usual. The form runs the same mutation. A response leaves on a grid of
 * 120 ms, so that it takes many connections to keep the server busy.
 */
export async function startsOfSignatures(stop: AbortSignal): Promise<Comparison> {
  const postgres = await startTemporaryPostgres();
  try {
    const admin = await connect(postgres.url('postgres'));
    for (const name of ['application', 'plain']) await admin.query(`CREATE DATABASE ${name}`);
    await admin.end();
    const variables = { DATABASE_URL: postgres.url('application'), DEMO: 'on', RATE_LIMITS: 'off', LOG_LEVEL: 'error' };
    const application = await startApplication(variables, stop, 'bench-starts');
    const plain = await startPlainInsert(postgres.url('plain'));
    try {
      const base = application.baseUrl.replace('localhost', '127.0.0.1');
      const rounds = [];
      // The first round is for warming up and is not counted.
      for (let round = 0; round <= ROUNDS; round += 1) {
        const ours = await perSecond(`${base}/api/v1/letters/demo/signatures`, 200);
        const theirs = await perSecond(plain.url, 32);
        if (round > 0) rounds.push({ ours, theirs });
      }
      const name =
        'starting a signature, 200 connections, against plain Node, Zod and pg with one INSERT, 32 connections';
      return { name, goal: '≥ 0.25, and ≥ 350/s', rounds };
    } finally {
      plain.stop();
      await application.stop();
    }
  } finally {
    await postgres.stop();
  }
}

async function perSecond(url: string, connections: number): Promise<number> {
  // In a process of its own, so that it does not slow down this one.
  const load = ['scripts/bench/post-load.mjs', url, String(connections)];
  const { stdout } = await promisify(execFile)(process.execPath, load);
  const { perSecond: accepted, failed } = result.parse(JSON.parse(stdout));
  if (failed > 0) throw new StartupError(`${url} failed ${failed} times.`);
  return accepted;
}

async function startPlainInsert(url: string): Promise<{ url: string; stop: () => void }> {
  const port = await freePort();
  const program = ['--import', 'tsx', 'scripts/bench/plain-insert.ts', String(port), url];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill() };
}
