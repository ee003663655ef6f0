import type { ErrorBody } from "@chumchon/contracts";
import { env } from "../env";
import { isLockTimeout } from "../modules/locking-lease/lock-timeout";
import { BusyError, CheckoutQueue } from "../workflows/payment/checkout-queue";

/**
 * The storefront gives an answer of ours 17 seconds: whoever waited so long, and would still have to be served, is better
 * off coming back.
 */
const WAIT_MS = 12_000;

const queue = new CheckoutQueue({
  atOnce: env.CHECKOUT_AT_ONCE,
  waiting: env.CHECKOUT_WAITING,
  waitMs: WAIT_MS,
});

type Answer = {
  setHeader(name: string, value: string): unknown;
  status(code: number): { json(body: ErrorBody): unknown };
};

/**
 * Does what costs many connections when it is this request's turn.
 * @returns undefined when the line was too long: 429 with Retry-After has been answered and nothing was done
 */
export async function inLine<T>(res: Answer, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await queue.run(work);
  } catch (error) {
    const busy = busyOf(error);
    if (!busy) throw error;
    res.setHeader("Retry-After", String(busy.retryAfterSeconds));
    res.status(429).json({ type: "not_allowed", code: "busy", message: busy.message });
    return undefined;
  }
}

/** A lock that was not free in time, of ours or of core's, is no fault: what was begun has been taken back. */
function busyOf(error: unknown): BusyError | undefined {
  if (error instanceof BusyError) return error;
  return isLockTimeout(error) ? new BusyError(2) : undefined;
}
