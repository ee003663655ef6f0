const COLLATOR = new Intl.Collator("th", { numeric: true });

/** Dictionary order for `sort`: กะปิ, เกาะ, แกง, ไก่, ขนม (code-point order would put เ แ โ ใ ไ last). */
export function compareThai(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}
