import { formatAmount } from "@chumchon/money";

/** A figure of a table whose heading names the unit: "19,892,450", or with satang where there are any. */
export function bahtFigure(satang: number): string {
  return formatAmount(satang).replace(/\.00$/, "");
}
