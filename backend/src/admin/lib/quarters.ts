import { BE_OFFSET } from "@chumchon/thai";

/** A calendar quarter: its days, both within it, as YYYY-MM-DD, and its name "4/2569". */
export interface Quarter {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** The quarter of a day and those before it, the newest first. @param today YYYY-MM-DD */
export function quartersUntil(today: string, count: number): Quarter[] {
  const now = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return Array.from({ length: count }, (_, index) => {
    const [year, quarter] = [Math.floor((now - index) / 4), (now - index) % 4];
    const day = (month: number, date: number) =>
      new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
    return {
      name: `${quarter + 1}/${year + BE_OFFSET}`,
      from: day(quarter * 3, 1),
      to: day(quarter * 3 + 3, 0),
    };
  });
}
