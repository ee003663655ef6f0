export type QueueLimits = {
  /** How many are served at a time: well below the connection pool, so that nobody starves those being served. */
  atOnce: number;
  /** How many may stand in line; whoever comes then is told to come back. */
  waiting: number;
  /** Nobody stands in line for longer. */
  waitMs: number;
};

/** The shop is full at the moment: nothing was done, the same request may be sent again. */
export class BusyError extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super("Many people are paying at the moment. Try again in a few seconds.");
    this.name = "BusyError";
  }
}

/** A line with an end, in front of everything that costs database connections. First come, first served. */
export class CheckoutQueue {
  private serving = 0;
  private readonly line: (() => void)[] = [];
  /** How long one takes, smoothed: what Retry-After is made of. */
  private meanMs = 300;

  constructor(private readonly limits: QueueLimits) {}

  /** @throws BusyError when the line is full or too slow */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.turn();
    const began = performance.now();
    try {
      return await work();
    } finally {
      this.meanMs = 0.9 * this.meanMs + 0.1 * (performance.now() - began);
      this.leave();
    }
  }

  private async turn(): Promise<void> {
    if (this.serving < this.limits.atOnce) {
      this.serving++;
      return;
    }
    if (this.line.length >= this.limits.waiting) throw new BusyError(this.retryAfter());
    await new Promise<void>((resolve, reject) => {
      const called = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.line.splice(this.line.indexOf(called), 1);
        reject(new BusyError(this.retryAfter()));
      }, this.limits.waitMs);
      this.line.push(called);
    });
  }

  /** Whoever is called takes over the place of the one who leaves. */
  private leave(): void {
    const next = this.line.shift();
    if (next) next();
    else this.serving--;
  }

  private retryAfter(): number {
    const seconds = (this.line.length * this.meanMs) / this.limits.atOnce / 1_000;
    return Math.min(10, Math.max(1, Math.ceil(seconds)));
  }
}
