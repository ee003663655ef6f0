import { findRayongTambon } from "@chumchon/thai/rayong";
import type { Lang } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";

/** "อ.แกลง" / "Klaeng"; empty for a code outside the table. */
export function districtText(tambonCode: string, lang: Lang): string {
  const tambon = findRayongTambon(tambonCode);
  if (tambon === undefined) return "";
  return translator(lang)("group.district", { amphoe: tambon.amphoe[lang] });
}

/** "ต.เพ อ.เมืองระยอง จ.ระยอง" / "Phe, Mueang Rayong, Rayong". */
export function placeText(tambonCode: string, lang: Lang): string {
  const tambon = findRayongTambon(tambonCode);
  if (tambon === undefined) return "";
  return translator(lang)("group.place", { tambon: tambon[lang], amphoe: tambon.amphoe[lang] });
}
