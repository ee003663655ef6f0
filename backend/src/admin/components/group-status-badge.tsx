import type { AdminGroup } from "@chumchon/contracts";
import { StatusBadge } from "@medusajs/ui";
import { useMarket } from "../lib/use-market";

const colors = { active: "green", paused: "orange", suspended: "red" } as const;

export function GroupStatusBadge({ status }: { status: AdminGroup["status"] }) {
  const { t } = useMarket();
  return (
    <StatusBadge color={colors[status]} className="whitespace-nowrap">
      {t(`groups.statuses.${status}`)}
    </StatusBadge>
  );
}
