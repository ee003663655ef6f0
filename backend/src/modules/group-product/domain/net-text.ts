import type { netUnits } from "@chumchon/contracts";

const units: Record<(typeof netUnits)[number], string> = { g: "กรัม", ml: "มิลลิลิตร", piece: "ชิ้น" };

/** "500 กรัม": the net quantity as a label says it; also what a size is called. */
export function netText(amount: number, unit: (typeof netUnits)[number]): string {
  return `${amount.toLocaleString("en-US", { maximumFractionDigits: 2 })} ${units[unit]}`;
}
