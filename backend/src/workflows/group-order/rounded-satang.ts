import { bahtToSatang } from "@chumchon/money";
import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";

/** Medusa's baht in whole satang, half a satang up: its totals keep fractions of a satang that nobody can pay. */
export function roundedSatang(baht: BigNumberInput | null | undefined): number {
  return bahtToSatang(MathBN.convert(baht ?? 0, 2).toFixed());
}
