import type { AdminPayouts, PayoutBalances } from "@chumchon/contracts";
import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

export function usePayouts(query: { limit: number; offset: number }) {
  return useQuery({
    queryKey: ["payouts", query],
    queryFn: () => sdk.client.fetch<AdminPayouts>("/admin/payouts", { query }),
  });
}

export function usePayoutBalances() {
  return useQuery({
    queryKey: ["payout-balances"],
    queryFn: () => sdk.client.fetch<PayoutBalances>("/admin/payout-balances"),
    select: (answer) => answer.balances,
  });
}
