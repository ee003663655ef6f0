import { parseSatang } from "@chumchon/money";
import type { FigureRow } from "./domain/growth";

/** All months of a key: "731 1250,762 -700", in any order, a month as often as it has slots; see `packedMonth`. */
export interface PackedMonths {
  readonly key: string;
  readonly months: string;
}

const DAY_MS = 86_400_000;
const FIRST = "2000-01-01";

/** A month as the number of days from the year 2000 to its first: written and read faster than a date. */
export const packedMonth = `(month - date '${FIRST}')`;

/** Rows by month and key. @param packed in the order of their keys */
export function unpackMonths(packed: readonly PackedMonths[]): FigureRow[] {
  const byMonth = new Map<number, Map<string, number>>();
  for (const { key, months } of packed) {
    for (const part of months.split(",")) {
      const space = part.indexOf(" ");
      const month = Number(part.slice(0, space));
      const satang = parseSatang(part.slice(space + 1));
      const rows = byMonth.get(month);
      if (rows) rows.set(key, (rows.get(key) ?? 0) + satang);
      else byMonth.set(month, new Map([[key, satang]]));
    }
  }
  return [...byMonth]
    .sort(([a], [b]) => a - b)
    .flatMap(([month, rows]) => {
      const period = new Date(Date.parse(FIRST) + month * DAY_MS).toISOString().slice(0, 7);
      return [...rows].map(([key, satang]) => ({ period, key, satang }));
    });
}
