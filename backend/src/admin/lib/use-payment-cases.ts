import type { PaymentCaseDetail, PaymentCases } from "@chumchon/contracts";
import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

export type CasesAsked = { state?: "open" | "closed"; limit: number; offset: number };

export function usePaymentCases(query: CasesAsked, enabled = true) {
  return useQuery({
    queryKey: ["payment-cases", query],
    queryFn: () => sdk.client.fetch<PaymentCases>("/admin/payment-cases", { query }),
    enabled,
  });
}

export function usePaymentCase(id: string) {
  return useQuery({
    queryKey: ["payment-cases", id],
    queryFn: () => sdk.client.fetch<PaymentCaseDetail>(`/admin/payment-cases/${id}`),
  });
}
