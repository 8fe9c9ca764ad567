/**
 * Limits how many names of the lists of signers one network copies. Every list counts by the signatures that it shows, once an
 * hour for each address: colleagues who read the same pages and look for a few names cost a network next to nothing.
 * In memory, and so per server process; the database learns nothing of who reads what.
 */
import { createHash } from 'node:crypto';
import type { BufferedResponse } from '../response-cache/buffered-response';

export const COPY_LIMITS = {
  /** An hour from a network's first list on, its count starts again. */
  windowMs: 3_600_000,
  /** So many signatures an hour come at once: 25 pages. */
  free: 1_200,
  /** From so many on the network is refused until its hour has passed: 125 pages. */
  most: 6_000,
  /** Between the two each list waits, at first so long, and twice as long with every `doubling` more signatures. */
  firstDelayMs: 250,
  doubling: 240,
  longestDelayMs: 10_000,
  /** How many lists of one network wait at most. */
  waiting: 8,
  /** How many networks and lists are remembered; beyond it the networks that came first are forgotten. */
  remembered: 200_000,
};

export type CopyVerdict = { delayMs: number } | { refusedForSeconds: number };

interface Network {
  since: number;
  signatures: number;
  /** The lists that were counted, as the beginnings of their hashes. */
  lists: Set<number>;
  /** The lists that are being sent, each once, with how many signatures they ask for. */
  running: Map<number, { asked: number; requests: number }>;
  waiting: number;
}

const list = /\/signers(?:\?|$)/;

/** Whether a request target is a list of signers, as a page or as JSON. */
export const isSignerList = (target: string): boolean => target.includes('/signers') && list.test(target);

/** A reverse proxy that nobody declared looks like this, and must not become one network of all readers. */
const loopback = /^(?:127\.|::1$)/;

export const isCounted = (address: string): boolean => address !== '' && !loopback.test(address);

const LARGEST_LIST = 1_000;
const USUAL_LIST = 100;

/** How many signatures a target asks for at most: what its `limit` says. */
function askedFor(target: string): number {
  const asked = Number(/[?&]limit=(\d{1,4})(?:&|$)/.exec(target)?.[1] ?? USUAL_LIST);
  return Math.min(asked, LARGEST_LIST);
}

const counted = new WeakMap<BufferedResponse, number>();

/** How many signatures a response shows. */
export function signaturesIn(response: BufferedResponse): number {
  const known = counted.get(response);
  if (known !== undefined) return known;
  const body = response.body.toString('latin1');
  const isJson = response.headers['content-type']?.includes('json') ?? false;
  const found = body.match(isJson ? /"signedOn":/g : /<li data-signature\b/g)?.length ?? 0;
  counted.set(response, found);
  return found;
}

const hashOf = (target: string): number => createHash('sha256').update(target).digest().readUIntBE(0, 6);

export class CopyLimit {
  private readonly networks = new Map<string, Network>();
  private remembered = 0;

  constructor(
    private readonly limits: typeof COPY_LIMITS = COPY_LIMITS,
    private readonly clock: () => number = Date.now,
  ) {}

  /** What a network's request for a list is to wait for, before anything is done for it. */
  ask(key: string, target: string): CopyVerdict {
    const network = this.current(key);
    if (!network || network.lists.has(hashOf(target))) return { delayMs: 0 };
    const { free, most, firstDelayMs, doubling, longestDelayMs, windowMs, waiting } = this.limits;
    // What is being sent counts as what it asks for, or a burst would be over before it is counted.
    const others = [...network.running.values()].reduce((sum, { asked }) => sum + asked, network.signatures);
    if (others >= most)
      return { refusedForSeconds: Math.max(1, Math.ceil((network.since + windowMs - this.clock()) / 1_000)) };
    const over = others + (target.includes('limit=') ? askedFor(target) : 0) - free;
    if (over <= 0 || network.running.has(hashOf(target))) return { delayMs: 0 };
    if (network.waiting >= waiting) return { refusedForSeconds: Math.ceil(longestDelayMs / 1_000) };
    return { delayMs: Math.min(longestDelayMs, firstDelayMs * 2 ** (over / doubling)) };
  }

  /**
   * Lets a request for a list wait as `ask` says. Returns for how many seconds it is refused, or the function to call, in any
   * case, with how many signatures were sent.
   */
  async admit(key: string, target: string): Promise<number | ((signatures: number) => void)> {
    const verdict = this.ask(key, target);
    if ('refusedForSeconds' in verdict) return verdict.refusedForSeconds;
    const network = this.current(key) ?? this.begin(key);
    const hash = hashOf(target);
    const same = network.running.get(hash) ?? { asked: askedFor(target), requests: 0 };
    network.running.set(hash, same);
    same.requests += 1;
    if (verdict.delayMs > 0) await this.wait(network, verdict.delayMs);
    return (signatures) => {
      same.requests -= 1;
      if (same.requests === 0) network.running.delete(hash);
      this.count(key, target, signatures);
    };
  }

  /** Counts a list that is sent to a network. */
  count(key: string, target: string, signatures: number): void {
    const network = this.current(key) ?? this.begin(key);
    const hash = hashOf(target);
    if (signatures === 0 || network.lists.has(hash)) return;
    network.lists.add(hash);
    network.signatures += signatures;
    this.remembered += 1;
    this.deleteOldest();
  }

  private deleteOldest(): void {
    for (const [first, { lists }] of this.networks) {
      if (this.remembered + this.networks.size <= this.limits.remembered) break;
      this.networks.delete(first);
      this.remembered -= lists.size;
    }
  }

  /** How many networks are remembered. */
  get size(): number {
    return this.networks.size;
  }

  private async wait(network: Network, delayMs: number): Promise<void> {
    network.waiting += 1;
    await new Promise((resolve) => setTimeout(resolve, delayMs).unref());
    network.waiting -= 1;
  }

  private current(key: string): Network | undefined {
    const network = this.networks.get(key);
    if (!network || this.clock() - network.since < this.limits.windowMs) return network;
    this.networks.delete(key);
    this.remembered -= network.lists.size;
    return undefined;
  }

  private begin(key: string): Network {
    const network = { since: this.clock(), signatures: 0, lists: new Set<number>(), running: new Map(), waiting: 0 };
    this.networks.set(key, network);
    this.deleteOldest();
    return network;
  }
}
