import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the server says that it can work; false when that does not happen within so many milliseconds. */
export async function untilReady(
  port: number,
  host: string,
  milliseconds: number,
  until: AbortSignal,
): Promise<boolean> {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  for (const end = Date.now() + milliseconds; Date.now() < end && !until.aborted; await sleep(150)) {
    if (await answers(`http://${reachable}:${port}/api/ready`)) return true;
  }
  return false;
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    // Not listening yet, or still thinking: asked again.
    return false;
  }
}
