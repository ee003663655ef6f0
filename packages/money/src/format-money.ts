import { assertSatang, type Locale } from "./satang";

const WHOLE_BAHT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const BAHT_WORD: Record<Locale, string> = { th: "บาท", en: "baht" };
const MILLION_WORD: Record<Locale, string> = { th: "ล้านบาท", en: "million baht" };
const TENTH_OF_A_MILLION_SATANG = 10_000_000;

/** How many decimals a text shows: always two, or two only when there are satang. */
export type Decimals = "always" | "auto";

/** The price of a thing: "฿540", "฿1,250.50", "-฿20"; satang are shown only when there are any. */
export function formatPrice(satang: number): string {
  assertSatang(satang, "satang");
  return `${sign(satang)}฿${digits(satang, "auto")}`;
}

/** A column of figures: "540.00", "1,250.50", "-20.00". */
export function formatAmount(satang: number): string {
  assertSatang(satang, "satang");
  return `${sign(satang)}${digits(satang, "always")}`;
}

/** An amount in a sentence: "540.00 บาท", "540.00 baht"; with `decimals: "auto"` "540 บาท". */
export function formatBahtText(satang: number, locale: Locale, decimals: Decimals = "always"): string {
  assertSatang(satang, "satang");
  return `${sign(satang)}${digits(satang, decimals)} ${BAHT_WORD[locale]}`;
}

/**
 * A headline: "85.3 ล้านบาท", "85.3 million baht". Cut, not rounded, so that a public figure never
 * claims more than was earned; below 100,000 baht the whole baht are shown ("45,000 บาท").
 */
export function formatMillionBaht(satang: number, locale: Locale): string {
  assertSatang(satang, "satang");
  const tenths = Math.trunc(Math.abs(satang) / TENTH_OF_A_MILLION_SATANG);
  if (tenths === 0) {
    const wholeBahtSatang = Math.trunc(satang / 100) * 100;
    return formatBahtText(wholeBahtSatang, locale, "auto");
  }
  const millions = `${WHOLE_BAHT.format(Math.trunc(tenths / 10))}.${tenths % 10}`;
  return `${sign(satang)}${millions} ${MILLION_WORD[locale]}`;
}

function sign(satang: number): string {
  return satang < 0 ? "-" : "";
}

/** The digits without a sign. Whole baht and satang apart: dividing by 100 would round large amounts. */
function digits(satang: number, decimals: Decimals): string {
  const rest = Math.abs(satang % 100);
  const whole = WHOLE_BAHT.format((Math.abs(satang) - rest) / 100);
  if (decimals === "auto" && rest === 0) return whole;
  return `${whole}.${String(rest).padStart(2, "0")}`;
}
