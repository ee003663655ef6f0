import type { AdminGroupOrder } from "@chumchon/contracts";
import { StatusBadge } from "@medusajs/ui";
import { useMarket } from "../lib/use-market";

const colors = { claimed: "orange", unclear: "red", refunded: "green", released: "grey" } as const;

/** Where one refund stands; by bank, what it waits for. */
export function RefundState({ claim }: { claim: AdminGroupOrder["claims"][number] }) {
  const { t } = useMarket();
  const waits = claim.state === "claimed" && claim.bank_refund_state;
  return (
    <StatusBadge color={colors[claim.state]}>
      {waits ? t(`refunds.bankStates.${waits}`) : t(`refunds.claimStates.${claim.state}`)}
    </StatusBadge>
  );
}
