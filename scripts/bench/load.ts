import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { Fault } from '../fault';

const SECONDS = '5';
const result = z.object({ requests: z.object({ average: z.number() }), non2xx: z.number(), errors: z.number() });

/** How many requests a second an address answers on 32 connections. Fails when one of them is answered wrongly. */
export async function requestsPerSecond(url: string): Promise<number> {
  // In a process of its own, so that counting never slows down who counts.
  const load = ['node_modules/autocannon/autocannon.js', '--json', '-c', '32', '-d', SECONDS, url];
  const { stdout } = await promisify(execFile)(process.execPath, load);
  const { requests, non2xx, errors } = result.parse(JSON.parse(stdout));
  if (non2xx > 0 || errors > 0) throw new Fault(`${url} answered ${non2xx} requests wrongly and ${errors} not at all.`);
  return requests.average;
}
