/** Thrown when more is waiting than could be done in time. */
export class Busy extends Error {}

/** Runs a few pieces of work at once and lets a bounded number wait, what is urgent first. */
export class Lane {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly width: number,
    private readonly longest: number,
  ) {}

  async run<T>(work: () => Promise<T>, urgent: boolean): Promise<T> {
    if (this.running >= this.width) await this.turn(urgent);
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The place passes to the next one, so that nobody slips in between.
      if (next) next();
      else this.running -= 1;
    }
  }

  private turn(urgent: boolean): Promise<void> {
    if (!urgent && this.waiting.length >= this.longest) throw new Busy('too much waits for the renderer');
    return new Promise((start) => {
      if (urgent) this.waiting.unshift(start);
      else this.waiting.push(start);
    });
  }
}
