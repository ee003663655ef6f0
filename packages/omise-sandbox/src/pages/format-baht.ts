/** 123450 → "1,234.50". */
export function formatBaht(amountSatang: number): string {
  const baht = Math.trunc(amountSatang / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
  return `${baht}.${String(Math.abs(amountSatang % 100)).padStart(2, "0")}`;
}
