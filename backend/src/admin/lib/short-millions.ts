/** Millions with one decimal; below one million with as many as it needs for two figures that say something. */
export function shortMillions(satang: number): string {
  const millions = satang / 100_000_000;
  if (satang === 0 || Math.abs(millions) >= 1) return millions.toFixed(1);
  // Never 7e-7: what is as small as that is as good as nothing on an axis of millions.
  return Number(millions.toPrecision(2)).toFixed(8).replace(/0+$/, "");
}
