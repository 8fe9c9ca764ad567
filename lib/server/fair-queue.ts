/** Thrown when more is waiting than could be done in time: of one client's own work, or of everyone's. */
export class QueueFullError extends Error {
  constructor(readonly isOneClient: boolean) {
    super('the queue is full');
  }
}

/** For whom work is done: one client, or everyone who reads a page that is in the cache already. */
export type ClientKey = string | typeof everyone;
export const everyone = Symbol('everyone');

export interface FairQueueLimits {
  /** How many pieces of work run at once, and how many of them for one client. */
  running: number;
  runningPerClient: number;
  /** How many wait at most, and how many of them of one client. */
  waiting: number;
  waitingPerClient: number;
  /** How many wait at most that are for everyone; none where nothing is. */
  waitingForEveryone?: number;
  /** The least time between two starts for one client, in milliseconds. Zero where it is not set. */
  spacing?: number;
}

interface Client {
  waiting: (() => void)[];
  running: number;
  /** When its next piece of work may start, on the clock of `performance.now()`. */
  startsAt: number;
}

/**
 * Runs a few pieces of work at once. What is for everyone goes first, then each client in turn, so that one who asks ten
 * thousand times makes nobody else wait longer.
 */
export class FairQueue {
  private running = 0;
  private waiting = 0;
  private readonly forEveryone: (() => void)[] = [];
  /** In the order of their turns. A client is removed once it has no work and may start some at once. */
  private readonly clients = new Map<string, Client>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly limits: FairQueueLimits) {}

  /** Throws `QueueFullError` at once when too much is waiting. */
  async run<T>(key: ClientKey, work: () => Promise<T>): Promise<T> {
    await (key === everyone ? this.urgentTurn() : this.turn(key));
    try {
      return await work();
    } finally {
      this.running -= 1;
      const client = key === everyone ? undefined : this.clients.get(key);
      if (client) client.running -= 1;
      this.startWaiting();
    }
  }

  private urgentTurn(): Promise<void> {
    if (this.running >= this.limits.running && this.forEveryone.length >= (this.limits.waitingForEveryone ?? 0))
      throw new QueueFullError(false);
    return new Promise((start) => {
      this.forEveryone.push(start);
      this.startWaiting();
    });
  }

  private turn(key: string): Promise<void> {
    const client = this.clients.get(key) ?? { waiting: [], running: 0, startsAt: 0 };
    const isOneClient = client.waiting.length >= this.limits.waitingPerClient;
    if (isOneClient || this.waiting >= this.limits.waiting) throw new QueueFullError(isOneClient);
    this.clients.set(key, client);
    this.waiting += 1;
    return new Promise((start) => {
      client.waiting.push(start);
      this.startWaiting();
    });
  }

  /** Reads the clock once: a client that may not start yet must be one that is woken later, or nobody ever wakes it. */
  private startWaiting(): void {
    const now = performance.now();
    while (this.running < this.limits.running) {
      const start = this.forEveryone.shift() ?? this.nextOfClients(now);
      if (!start) break;
      this.running += 1;
      start();
    }
    this.wakeLater(now);
  }

  private nextOfClients(now: number): (() => void) | undefined {
    for (const [key, client] of this.clients) {
      if (client.running >= this.limits.runningPerClient || client.startsAt > now) continue;
      const start = client.waiting.shift();
      if (!start) continue;
      this.waiting -= 1;
      client.running += 1;
      client.startsAt = now + (this.limits.spacing ?? 0);
      // Its next turn comes after everybody else's.
      this.clients.delete(key);
      this.clients.set(key, client);
      return start;
    }
    return undefined;
  }

  /** Removes idle clients, and wakes up when the first of the others may start again or be removed. */
  private wakeLater(now: number): void {
    let wakeAt = Infinity;
    for (const [key, { waiting, running, startsAt }] of this.clients) {
      if (startsAt > now) wakeAt = Math.min(wakeAt, startsAt);
      else if (waiting.length === 0 && running === 0) this.clients.delete(key);
    }
    clearTimeout(this.timer);
    this.timer = wakeAt === Infinity ? undefined : setTimeout(() => this.startWaiting(), Math.ceil(wakeAt - now));
    this.timer?.unref();
  }
}

/** Ends when `promise` does, however it does, and after `milliseconds` at the latest: what hangs loses its place. */
export function finishedWithin(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const finished = () => {
      clearTimeout(timer);
      resolve();
    };
    promise.then(finished, finished);
  });
}
