import type { Lang } from "~/lib/i18n/lang";

/** One and many; units of measure have one form. */
const UNITS: Record<string, readonly [string, string]> = {
  กิโลกรัม: ["kg", "kg"],
  กรัม: ["g", "g"],
  มิลลิลิตร: ["ml", "ml"],
  ลิตร: ["l", "l"],
  ชิ้น: ["piece", "pieces"],
  ชุด: ["set", "sets"],
  ซอง: ["sachet", "sachets"],
  ขวด: ["bottle", "bottles"],
  กล่อง: ["box", "boxes"],
  แผ่น: ["sheet", "sheets"],
  ผืน: ["cloth", "cloths"],
  ก้อน: ["bar", "bars"],
  คน: ["person", "people"],
  คณะ: ["party", "parties"],
  คืน: ["night", "nights"],
};
const AMOUNT = new RegExp(`([\\d.,]+)\\s*(${Object.keys(UNITS).join("|")})`, "gu");

/**
 * Net content as the label says it. Groups write it in Thai; for English readers the usual units are turned,
 * and a text with anything else in it stays as it is, because half a translation is worse than none.
 */
export function netContentText(text: string | null, lang: Lang): string | null {
  if (text === null || lang === "th") return text;
  const turned = text
    .replace(AMOUNT, (whole, amount: string, unit: string) => {
      const [one, many] = UNITS[unit] ?? [whole, whole];
      return `${amount} ${amount === "1" ? one : many}`;
    })
    .replace(/\s*ขวดละ\s*/u, " of ")
    .replace(/^ชุด\s*(?=\d)/u, "set of ");
  return /\p{Script=Thai}/u.test(turned) ? text : turned;
}
