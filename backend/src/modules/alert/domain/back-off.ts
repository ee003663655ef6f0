const MINUTE_SECONDS = 60;
/** About a day in all: a mail server that is down over night is tried again in the morning. */
const waits = [1, 2, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE_SECONDS);

/**
 * How long to wait after so many failed tries.
 * @param attempts 1 after the first failure
 * @returns seconds; null when it is given up
 */
export function backOffSeconds(attempts: number): number | null {
  return waits[attempts - 1] ?? null;
}
