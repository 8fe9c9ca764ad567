import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../ports';
import { requestsPerSecond } from './load';
import type { Comparison } from './report';

const ROUNDS = 7;

/** A page against a plain Node server, in a process of its own, that sends the same bytes. */
export async function pageSpeed(baseUrl: string, path: string, name: string): Promise<Comparison> {
  const url = baseUrl.replace('localhost', '127.0.0.1') + path;
  const plain = await startPlain(url);
  try {
    const rounds = [];
    // The first round is for warming up and is not counted.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const ours = await requestsPerSecond(url);
      const theirs = await requestsPerSecond(plain.url);
      if (round > 0) rounds.push({ ours, theirs });
    }
    return {
      name: `${name}, 32 connections, against a plain \`node:http\` server that sends the same bytes`,
      goal: '≥ 0.7',
      rounds,
    };
  } finally {
    plain.stop();
  }
}

async function startPlain(source: string): Promise<{ url: string; stop: () => void }> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/bench/plain-server.ts', String(port), source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return { url: `http://127.0.0.1:${port}/`, stop: () => child.kill() };
}
