import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the server reports that it is ready; false when it does not within so many milliseconds. */
export async function waitUntilReady(
  port: number,
  host: string,
  milliseconds: number,
  stop: AbortSignal,
): Promise<boolean> {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  for (const end = Date.now() + milliseconds; Date.now() < end && !stop.aborted; await sleep(100)) {
    if (await isOk(`http://${reachable}:${port}/api/ready`)) return true;
  }
  return false;
}

async function isOk(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    // Not listening yet, or slow to start: asked again.
    return false;
  }
}
