const TENTHS = { satang: 10_000_000, decimals: 1 };
const HUNDREDTHS = { satang: 1_000_000, decimals: 2 };
const THOUSANDTHS = { satang: 100_000, decimals: 3 };

/**
 * Million baht on a bar: "15.7", "0.93", "0.005". Cut, not rounded; the unit is said beside the chart. A year's
 * first sales are small, and "0.00" would say that there were none.
 */
export function chartMillions(satang: number): string {
  if (satang === 0) return "0";
  const amount = Math.abs(satang);
  const unit = amount >= 100_000_000 ? TENTHS : amount >= HUNDREDTHS.satang ? HUNDREDTHS : THOUSANDTHS;
  if (amount < unit.satang) return satang < 0 ? "> -0.001" : "< 0.001";
  const cut = Math.trunc(amount / unit.satang) / 10 ** unit.decimals;
  return `${satang < 0 ? "-" : ""}${cut.toFixed(unit.decimals)}`;
}
