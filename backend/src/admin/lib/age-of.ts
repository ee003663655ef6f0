const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export type Age = { unit: "minutes" | "hours" | "days"; count: number };

/** How long something has waited, in the largest unit of which there is a whole one. */
export function ageOf(since: string, now: Date): Age {
  const ms = Math.max(0, now.getTime() - new Date(since).getTime());
  if (ms >= DAY_MS) return { unit: "days", count: Math.floor(ms / DAY_MS) };
  if (ms >= HOUR_MS) return { unit: "hours", count: Math.floor(ms / HOUR_MS) };
  return { unit: "minutes", count: Math.floor(ms / 60_000) };
}
