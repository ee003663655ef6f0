/** The words of core's own providers: its workflows hand errors on as plain objects, so that only they are left. */
export const LOCK_TIMEOUT = "Timed-out acquiring lock.";

export function isLockTimeout(error: unknown): boolean {
  return typeof error === "object" && error !== null && "message" in error && error.message === LOCK_TIMEOUT;
}
