import { parseSatang } from "@chumchon/money";
import type { FigureRow } from "./domain/growth";

/** All months of a key: "2024-01 1250,2024-02 -700", in any order. */
export interface PackedMonths {
  readonly key: string;
  readonly months: string;
}

/** Rows by month and key. @param packed in the order of their keys */
export function unpackMonths(packed: readonly PackedMonths[]): FigureRow[] {
  const byMonth = new Map<string, FigureRow[]>();
  for (const { key, months } of packed) {
    for (const part of months.split(",")) {
      const period = part.slice(0, 7);
      const row = { period, key, satang: parseSatang(part.slice(8)) };
      const rows = byMonth.get(period);
      if (rows) rows.push(row);
      else byMonth.set(period, [row]);
    }
  }
  return [...byMonth.keys()].sort().flatMap((period) => byMonth.get(period) ?? []);
}
