/** Millions with one decimal; what has only just begun keeps as many as it needs not to look like nothing. */
export function shortMillions(satang: number): string {
  const millions = satang / 100_000_000;
  return Math.abs(millions) >= 0.05 || satang === 0
    ? millions.toFixed(1)
    : String(Number(millions.toPrecision(1)));
}
