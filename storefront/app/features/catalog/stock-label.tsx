import { useI18n } from "~/lib/i18n/use-i18n";
import type { StockWord } from "./card-view";

const TEXT = {
  in: "card.inStock",
  pickup: "card.pickup",
  out: "card.soldOut",
  paused: "card.paused",
  soon: "card.comingSoon",
} as const;
const TONE = {
  in: "stock-in",
  pickup: "stock-in",
  out: "stock-out",
  paused: "stock-wait",
  soon: "stock-wait",
} as const;

/** One word on whether it can be had. */
export function StockLabel({ stock }: { stock: StockWord }) {
  const { t } = useI18n();
  return <span className={TONE[stock]}>{t(TEXT[stock])}</span>;
}
