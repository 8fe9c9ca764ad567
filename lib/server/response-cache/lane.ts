/** Thrown when more is waiting than could be done in time: of one asker's own, or of everyone's. */
export class Busy extends Error {
  constructor(readonly ownFault: boolean) {
    super('too much waits for the renderer');
  }
}

/** For whom work is done: one of many askers, or everybody who reads a page that we have already. */
export type Asker = string | typeof everybody;
export const everybody = Symbol('everybody');

export interface LaneLimits {
  /** How much runs at once. */
  width: number;
  /** How much of one asker's work may wait, and of everyone's together. */
  each: number;
  all: number;
  /** How much of what everybody reads may wait; none where nothing is for everybody. */
  urgent?: number;
}

/**
 * Runs a few pieces of work at once. What waits is done first for everybody, then in turn for each asker, so that one who
 * asks ten thousand times makes nobody else wait longer.
 */
export class Lane {
  private running = 0;
  private waiting = 0;
  private readonly urgent: (() => void)[] = [];
  /** In the order of their turns. An asker is forgotten with the last piece of their work. */
  private readonly askers = new Map<string, (() => void)[]>();

  constructor(private readonly limits: LaneLimits) {}

  /** Throws `Busy` at once when too much waits. */
  async run<T>(asker: Asker, work: () => Promise<T>): Promise<T> {
    if (this.running >= this.limits.width) await this.turn(asker);
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.next();
      // The place passes to the next one, so that nobody slips in between.
      if (next) next();
      else this.running -= 1;
    }
  }

  private turn(asker: Asker): Promise<void> {
    if (asker === everybody) {
      if (this.urgent.length >= (this.limits.urgent ?? 0)) throw new Busy(false);
      return new Promise((start) => this.urgent.push(start));
    }
    const own = this.askers.get(asker) ?? [];
    if (own.length >= this.limits.each || this.waiting >= this.limits.all)
      throw new Busy(own.length >= this.limits.each);
    this.waiting += 1;
    this.askers.set(asker, own);
    return new Promise((start) => own.push(start));
  }

  private next(): (() => void) | undefined {
    const urgent = this.urgent.shift();
    if (urgent) return urgent;
    const [turn] = this.askers;
    if (!turn) return undefined;
    const [asker, own] = turn;
    this.askers.delete(asker);
    const start = own.shift();
    if (own.length > 0) this.askers.set(asker, own);
    this.waiting -= 1;
    return start;
  }
}
