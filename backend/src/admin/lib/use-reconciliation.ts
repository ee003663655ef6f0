import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

export type ReconciliationRow = {
  kind: "nobodys" | "not_booked" | "other_amount" | "not_paid_at_omise" | "other_refunds" | "order_books";
  charge_id: string | null;
  order_id: string | null;
  omise_satang: number | null;
  ours_satang: number | null;
  text: string;
};

/** The last comparison with Omise, as GET /admin/reconciliation answers. */
export type Reconciliation = {
  green: boolean;
  run: {
    ran_at: string;
    since: string;
    is_fresh: boolean;
    charges: number;
    paid_charges: number;
    paid_satang: number;
    failure: string | null;
    differences: ReconciliationRow[];
  } | null;
};

export const reconciliationKey = ["reconciliation"];

export function useReconciliation(enabled = true) {
  return useQuery({
    enabled,
    queryKey: reconciliationKey,
    queryFn: () => sdk.client.fetch<Reconciliation>("/admin/reconciliation"),
  });
}
