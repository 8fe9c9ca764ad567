import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { counterKey, countEach, nextHour } from '../counters/mutations';
import { wideNetworkOf } from '../rules';
import { growingDelay } from './rules';

export type CountedStart = {
  /** `free`: go on. `proof`: go on with a proof of work, else the email waits. `hold`: refuse until the next hour, with a text. */
  verdict: 'free' | 'proof' | 'hold';
  /** Which of this network's starts for this address within the hour it is, from 1 on. Belongs into the email's job. */
  repeat: number;
  /** With `proof`, how long the email waits without one; with `hold`, how long until the next hour. */
  delaySeconds: number;
};

/** What one network counts under: also what a proof of work is as hard as. */
export const networkCounters = (network: string) => ({
  network: counterKey('network', network),
  wideNetwork: counterKey('wide-network', wideNetworkOf(network)),
});

/**
 * Counts the start of a signing before anything else is done, in a statement and transaction of its own. `address` is
 * canonical. Nothing that it returns depends on what other networks did with that address.
 */
export async function countStart(
  db: Db,
  { network, address, isProven = false }: { network: string; address: string; isProven?: boolean },
): Promise<CountedStart> {
  if (env().RATE_LIMITS === 'off') return { verdict: 'free', repeat: 1, delaySeconds: 0 };
  // The start that it proves was counted when the proof was asked for.
  if (isProven) {
    const { counts } = await countEach(db, [counterKey('network-address', network, address)]);
    return { verdict: 'free', repeat: counts[0] ?? 1, delaySeconds: 0 };
  }
  const { network: own, wideNetwork } = networkCounters(network);
  const { counts, numbers } = await countEach(db, [own, wideNetwork, counterKey('network-address', network, address)]);
  const [starts = 0, wide = 0, repeat = 1] = counts;
  if (starts > numbers['starts-network-most'])
    return { verdict: 'hold', repeat, delaySeconds: Math.ceil((nextHour().getTime() - now().getTime()) / 1000) };
  const beyond = Math.max(starts - numbers['starts-network'], wide - numbers['starts-wide-network']);
  if (beyond <= 0) return { verdict: 'free', repeat, delaySeconds: 0 };
  return { verdict: 'proof', repeat, delaySeconds: growingDelay(beyond) };
}
