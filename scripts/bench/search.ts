import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { seedSigners } from '@/lib/signatures/search/factory';
import { connect } from '../migrate/connect';
import { StartupError } from '../startup-error';
import { startApplication } from '../test/application';
import { startTemporaryPostgres } from '../test/temporary-postgres';

const SIGNERS = 1_000_000;
const REQUESTS = 3_000;
const SECONDS = '20';

export interface SearchSpeed {
  signers: number;
  perSecond: number;
  /** Milliseconds; the load generator tells 97.5 %, which is more. */
  p95: number;
}

const namesFile = z.object({ names: z.record(z.string(), z.object({ given: z.string(), family: z.string() })) });
const load = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p97_5: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
});

const pick = <T>(from: readonly T[]): T => from[Math.floor(from.length * Math.random())] as T;

/**
 * Searches of the demo letter's signers, a million of them, for random words of their names, each by a request of its own:
 * on an application and a database of its own, so that the million is in no other measurement's way.
 */
export async function searchSpeed(stop: AbortSignal): Promise<SearchSpeed> {
  const file = new URL('../../lib/signatures/names/real-names.json', import.meta.url);
  const people = Object.values(namesFile.parse(JSON.parse(readFileSync(file, 'utf8'))).names)
    .map(({ given, family }) => ({ given: given.split('|'), family: (family || given).split('|') }))
    .filter(({ given }) => given.length > 1);
  const postgres = await startTemporaryPostgres();
  try {
    const variables = { DATABASE_URL: postgres.url('postgres'), RATE_LIMITS: 'off', LOG_LEVEL: 'error' };
    const application = await startApplication(variables, stop, 'bench-search');
    try {
      const client = await connect(variables.DATABASE_URL);
      await seedSigners(client, SIGNERS, people).finally(() => client.end());
      const url = `${application.baseUrl.replace('localhost', '127.0.0.1')}/api/v1/letters/demo/signers?limit=48&q=`;
      const terms = Array.from({ length: REQUESTS }, () => pick(pick([pick(people).given, pick(people).family])));
      return await measure(terms.map((word) => url + encodeURIComponent(word)));
    } finally {
      await application.stop();
    }
  } finally {
    await postgres.stop();
  }
}

/** Requests of these URLs on 32 connections, one after the other. Throws when one of them fails. */
async function measure(urls: readonly string[]): Promise<SearchSpeed> {
  const [first = ''] = urls;
  const har = path.join(tmpdir(), `undersigned-search-${process.pid}.har`);
  const entries = urls.map((url) => ({ request: { method: 'GET', url, headers: [] } }));
  writeFileSync(har, JSON.stringify({ log: { entries } }));
  try {
    // In a process of its own, so that it does not slow down this one.
    const program = [
      'node_modules/autocannon/autocannon.js',
      '--json',
      '-c',
      '32',
      '-d',
      SECONDS,
      '--har',
      har,
      new URL(first).origin,
    ];
    const { stdout } = await promisify(execFile)(process.execPath, program, { maxBuffer: 64 * 1024 * 1024 });
    const { requests: served, latency, non2xx, errors } = load.parse(JSON.parse(stdout));
    if (non2xx > 0 || errors > 0)
      throw new StartupError(`The search failed: ${non2xx} other statuses than 2xx, ${errors} errors.`);
    return { signers: SIGNERS, perSecond: served.average, p95: latency.p97_5 };
  } finally {
    rmSync(har, { force: true });
  }
}
