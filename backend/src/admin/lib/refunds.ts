import type {
  AdminBankRefunds,
  AdminCancelRequests,
  AdminGroupOrders,
  AdminSuspendedRefunds,
} from "@chumchon/contracts";
import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

type Page = { limit: number; offset: number };

export function useGroupOrders(orderId: string) {
  return useQuery({
    queryKey: ["group-orders", orderId],
    queryFn: () => sdk.client.fetch<AdminGroupOrders>(`/admin/orders/${orderId}/group-orders`),
    select: (answer) => answer.group_orders,
  });
}

export function useBankRefunds(query: Page & { state?: string }) {
  return useQuery({
    queryKey: ["bank-refunds", query],
    queryFn: () => sdk.client.fetch<AdminBankRefunds>("/admin/bank-refunds", { query }),
  });
}

export function useSuspendedRefunds(query: Page & { state?: string }) {
  return useQuery({
    queryKey: ["suspended-refunds", query],
    queryFn: () => sdk.client.fetch<AdminSuspendedRefunds>("/admin/suspended-refunds", { query }),
  });
}

/** Groups that ask for their part of an order to be cancelled. */
export function useCancelRequests(query: Page) {
  return useQuery({
    queryKey: ["cancel-requests", query],
    queryFn: () => sdk.client.fetch<AdminCancelRequests>("/admin/cancel-requests", { query }),
  });
}

/** The satang of an amount as somebody types it, "1,250.50"; undefined for anything else. */
export function typedSatang(text: string): number | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.replace(/[,\s]/g, ""));
  if (!match?.[1]) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}
