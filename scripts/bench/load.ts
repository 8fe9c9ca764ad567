import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { StartupError } from '../startup-error';

const SECONDS = '5';
const result = z.object({ requests: z.object({ average: z.number() }), non2xx: z.number(), errors: z.number() });

/** How many requests per second a URL serves on 32 connections. Throws when one of them fails. */
export async function requestsPerSecond(url: string): Promise<number> {
  // In a process of its own, so that it does not slow down this one.
  const load = ['node_modules/autocannon/autocannon.js', '--json', '-c', '32', '-d', SECONDS, url];
  const { stdout } = await promisify(execFile)(process.execPath, load);
  const { requests, non2xx, errors } = result.parse(JSON.parse(stdout));
  if (non2xx > 0 || errors > 0)
    throw new StartupError(`${url} failed: ${non2xx} responses with another status than 2xx, ${errors} errors.`);
  return requests.average;
}
