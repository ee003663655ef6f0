export type RefusalLimits = {
  /** So many refused requests … */
  refusals: number;
  /** … within so long, and the address waits until that time is over. */
  perMs: number;
  /** How many addresses are remembered; the oldest is forgotten first. */
  addresses: number;
};

/**
 * Keeps those away who knock with wrong signatures, before anything is computed or logged for them. In the memory of
 * one process: it spares work, nothing rests on it.
 */
export class RefusalLimit {
  private readonly seen = new Map<string, { count: number; since: number }>();

  constructor(private readonly limits: RefusalLimits) {}

  /** 0: the request may be looked at. */
  secondsToWait(address: string, now: number): number {
    const entry = this.seen.get(address);
    if (!entry || entry.count < this.limits.refusals) return 0;
    const left = entry.since + this.limits.perMs - now;
    return left > 0 ? Math.ceil(left / 1_000) : 0;
  }

  /** A request of this address was refused. */
  count(address: string, now: number): void {
    const entry = this.seen.get(address);
    if (entry && now - entry.since < this.limits.perMs) {
      entry.count++;
      return;
    }
    this.seen.delete(address);
    this.seen.set(address, { count: 1, since: now });
    const [oldest] = this.seen.keys();
    if (this.seen.size > this.limits.addresses && oldest !== undefined) this.seen.delete(oldest);
  }
}
