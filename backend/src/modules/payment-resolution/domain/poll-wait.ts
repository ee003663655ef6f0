const MINUTE_MS = 60_000;

/** While a payer is most likely at it, every run of the poller asks. */
export const POLLED_EVERY_RUN_MS = 5 * MINUTE_MS;
/** From then on it is asked again after this part of its age … */
export const POLL_WAIT_DIVISOR = 20;
/** … but never later than so. */
export const LONGEST_POLL_WAIT_MS = 30 * MINUTE_MS;

/**
 * How long the poller leaves an attempt alone after it was last asked for: the older it is, the longer. At 15 minutes
 * (a QR's life) half a minute, at an hour three minutes, after half a day half an hour. An Omise that is down for
 * long is not run into by everything at once when it comes back.
 */
export function pollWaitMs(ageMs: number): number {
  return Math.min(LONGEST_POLL_WAIT_MS, Math.max(0, (ageMs - POLLED_EVERY_RUN_MS) / POLL_WAIT_DIVISOR));
}
