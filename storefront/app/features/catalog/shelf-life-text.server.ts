import type { Lang } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";

const DAYS_A_MONTH = 30;
const IN_MONTHS_FROM_DAYS = 60;

/** "ประมาณ 6 เดือนนับจากวันผลิต"; in days below two months. */
export function shelfLifeText(days: number | null, lang: Lang): string | null {
  if (days === null) return null;
  const t = translator(lang);
  if (days < IN_MONTHS_FROM_DAYS) return t("product.shelfLifeDays", { count: days });
  return t("product.shelfLifeMonths", { count: Math.floor(days / DAYS_A_MONTH) });
}
