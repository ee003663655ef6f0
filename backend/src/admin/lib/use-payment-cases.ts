import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

/** Money that no order can take, as GET /admin/payment-cases answers. */
export type PaymentCase = {
  id: string;
  reason: string;
  state: "open" | "closed";
  amount_satang: number;
  charge_id: string | null;
  order_id: string | null;
  opened_at: string;
  closed_at: string | null;
  /** Open for more than two days. */
  is_late: boolean;
  owner: string | null;
  problem: string | null;
  closed_with: "order" | "refund" | "manual_refund" | null;
  new_order_id: string | null;
  /** The ways of closing it that make sense. */
  can: ("order" | "refund" | "bank_refund")[];
};
export type PaymentCaseList = {
  cases: PaymentCase[];
  late_count: number;
  count: number;
  limit: number;
  offset: number;
};

export function usePaymentCases(query: { state?: "open" | "closed"; limit: number; offset: number }) {
  return useQuery({
    queryKey: ["payment-cases", query],
    queryFn: () => sdk.client.fetch<PaymentCaseList>("/admin/payment-cases", { query }),
  });
}

export const useOpenCases = () => usePaymentCases({ state: "open", limit: 1, offset: 0 });
