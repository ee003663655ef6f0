import type { StockItem } from "@chumchon/contracts";
import { useI18n } from "~/lib/i18n/use-i18n";

const style = { low: "stock-low", out: "stock-out", enough: "stock-in" } as const;

export function StockStateWord({ state }: { state: StockItem["state"] }) {
  const { t } = useI18n();
  return <strong className={style[state]}>{t(`portal.state.${state}`)}</strong>;
}
