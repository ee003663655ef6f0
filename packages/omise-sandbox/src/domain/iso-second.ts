/** Omise writes instants in UTC without milliseconds: "2025-03-20T09:24:15Z". */
export function isoSecond(instantMs: number): string {
  return `${new Date(instantMs).toISOString().slice(0, 19)}Z`;
}

export function isoSecondOrNull(instantMs: number | null): string | null {
  return instantMs === null ? null : isoSecond(instantMs);
}
