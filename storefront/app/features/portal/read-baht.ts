import { bahtToSatang } from "@chumchon/money";
import { normalizeThai } from "@chumchon/thai";

/** An amount as it is typed ("1,250", "๓๐๐.50", "300 บาท") in satang; null for anything else, and for nothing. */
export function readBaht(text: string): number | null {
  const digits = normalizeThai(text.slice(0, 30)).replace(/[,\s฿]|บาท/g, "");
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(digits)) return null;
  const satang = bahtToSatang(digits);
  return satang > 0 ? satang : null;
}
