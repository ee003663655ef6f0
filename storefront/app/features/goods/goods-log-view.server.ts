import type { PortalProduct } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { dictionary } from "~/lib/i18n/dictionary";
import type { Lang } from "~/lib/i18n/lang";
import { asTextKey, fillText, translator } from "~/lib/i18n/translate";
import type { GoodsLogView } from "./goods-view";

/** Who changed what, in words: "ราคา 89.00 → 95.00 บาท · ป้าแดง". */
export function goodsLogView(log: PortalProduct["log"], lang: Lang): GoodsLogView[] {
  const t = translator(lang);
  const baht = (satang: number | null) => (satang === null ? "–" : formatAmount(satang));
  return log.map(({ id, act, by, at, fields, prices, note }) => {
    const names = [...new Set(fields)].flatMap((field) => {
      const key = asTextKey(`goods.field.${field}`);
      return key === null ? [] : [fillText(dictionary[key], lang)];
    });
    const changes = prices.map(({ before, after }) =>
      t("goods.priceChange", { before: baht(before), after: baht(after) }),
    );
    const words = act === "changed" ? [...names, ...changes].join(", ") : (note ?? "");
    return {
      id,
      act,
      line: [words, by].filter(Boolean).join(" · "),
      when: formatThaiDate(new Date(at), lang, "dateTime"),
    };
  });
}
