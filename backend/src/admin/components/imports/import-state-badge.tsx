import type { ImportState } from "@chumchon/contracts";
import { StatusBadge } from "@medusajs/ui";
import { useMarket } from "../../lib/use-market";

const colors = {
  draft: "grey",
  submitted: "orange",
  approved: "blue",
  posted: "green",
  undone: "red",
  discarded: "grey",
} as const;

export function ImportStateBadge({ state }: { state: ImportState }) {
  const { t } = useMarket();
  return <StatusBadge color={colors[state]}>{t(`imports.states.${state}`)}</StatusBadge>;
}
