import { formatPrice } from "@chumchon/money";
import type { Lang } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";

const THAI_UNITS: Record<string, string> = { g: "กรัม", kg: "กก.", ml: "มล.", l: "ลิตร", piece: "ชิ้น" };

/** "฿88 ต่อ 100 กรัม" / "฿88 per 100 g"; null when the kind has no comparable unit. */
export function unitPriceText(unitPrice: { satang: number; per: string } | null, lang: Lang): string | null {
  if (unitPrice === null) return null;
  const price = formatPrice(unitPrice.satang);
  return translator(lang)("product.per", { price, per: unitText(unitPrice.per, lang) });
}

function unitText(per: string, lang: Lang): string {
  if (lang === "en") return per;
  return per.replace(/[a-z]+$/i, (unit) => THAI_UNITS[unit.toLowerCase()] ?? unit);
}
