/** How many wrong tries are free, and how long the next one waits after more of them (seconds). */
export type Waits = { readonly free: number; readonly seconds: readonly number[]; readonly lockAt: number };

/** A phone: locked by the tenth wrong try, until staff lift it or a day has passed. */
export const phoneWaits: Waits = { free: 3, seconds: [5, 15, 30, 60, 120, 300], lockAt: 10 };

/** An address may be a whole village behind one antenna: more tries, then growing waits, never a lock. */
export const addressWaits: Waits = {
  free: 30,
  seconds: [10, 30, 60, 300, 900],
  lockAt: Number.MAX_SAFE_INTEGER,
};

/** Seconds in which nobody may try after this many wrong tries; "locked" when staff have to help. */
export function waitAfter(failures: number, waits: Waits): number | "locked" {
  if (failures >= waits.lockAt) return "locked";
  if (failures < waits.free) return 0;
  return waits.seconds[Math.min(failures - waits.free, waits.seconds.length - 1)] ?? 0;
}
