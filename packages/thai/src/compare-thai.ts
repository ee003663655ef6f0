// Built late: importing this package for one date must not cost the browser a collator.
let collator: Intl.Collator | undefined;

/** Dictionary order for `sort`: กะปิ, เกาะ, แกง, ไก่, ขนม (code-point order would put เ แ โ ใ ไ last). */
export function compareThai(a: string, b: string): number {
  collator ??= new Intl.Collator("th", { numeric: true });
  return collator.compare(a, b);
}
