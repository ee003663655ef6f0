/** Rates in percent as text, the way Omise prints them (recorded 2022 and 2025). */
export const FEE_RATES = { card: "3.65", promptpay: "1.65" } as const;
export const VAT_RATE = "7.0";

/** Fee, VAT on the fee and what is left, in satang, rounded half up like the recorded charges. */
export function feesOf(
  amountSatang: number,
  method: keyof typeof FEE_RATES,
): { feeSatang: number; feeVatSatang: number; netSatang: number } {
  // Rates are multiplied by 100 first: 3.65 has no exact binary form, 365 has.
  const rateBasisPoints = Math.round(Number(FEE_RATES[method]) * 100);
  const feeSatang = Math.round((amountSatang * rateBasisPoints) / 10_000);
  const feeVatSatang = Math.round((feeSatang * 7) / 100);
  return { feeSatang, feeVatSatang, netSatang: amountSatang - feeSatang - feeVatSatang };
}
