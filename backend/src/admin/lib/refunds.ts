import type {
  AdminBankRefunds,
  AdminCancelRequests,
  AdminGroupOrder,
  AdminGroupOrders,
  AdminSuspendedRefunds,
} from "@chumchon/contracts";
import { useQuery } from "@tanstack/react-query";
import { sdk } from "./sdk";

type Page = { limit: number; offset: number };

export function useGroupOrders(orderId: string, enabled: boolean) {
  return useQuery({
    enabled,
    queryKey: ["group-orders", orderId],
    queryFn: () => sdk.client.fetch<AdminGroupOrders>(`/admin/orders/${orderId}/group-orders`),
    select: (answer) => answer.group_orders,
  });
}

export function useBankRefunds(query: Page & { state?: string }, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ["bank-refunds", query],
    queryFn: () => sdk.client.fetch<AdminBankRefunds>("/admin/bank-refunds", { query }),
  });
}

export function useSuspendedRefunds(query: Page & { state?: string }, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ["suspended-refunds", query],
    queryFn: () => sdk.client.fetch<AdminSuspendedRefunds>("/admin/suspended-refunds", { query }),
  });
}

/** Groups that ask for their part of an order to be cancelled. */
export function useCancelRequests(query: Page, enabled = true) {
  return useQuery({
    enabled,
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

type Held = Pick<AdminGroupOrder, "captured_satang" | "refunded_satang" | "claimed_satang"> & {
  lines: readonly Pick<AdminGroupOrder["lines"][number], "line_item_id" | "held_satang">[];
};

/**
 * Satang that can still be given back of one group's part, or of one line of it.
 * @param lineItemId null for the delivery, undefined for the whole part
 */
export function refundable(part: Held, lineItemId: string | null | undefined): number {
  const held = part.captured_satang - part.refunded_satang - part.claimed_satang;
  if (lineItemId === undefined) return held;
  const line = part.lines.find((each) => each.line_item_id === lineItemId);
  return Math.min(held, line?.held_satang ?? 0);
}

type ReturnableLine = { line_item_id: string | null; returnable: number };

/** The pieces that somebody typed beside the lines; undefined when there are none, or too many of one. */
export function piecesTyped(
  lines: readonly ReturnableLine[],
  typed: Readonly<Record<string, string>>,
): { line_item_id: string; quantity: number }[] | undefined {
  const items = lines.flatMap(({ line_item_id, returnable }) => {
    const text = (typed[line_item_id ?? ""] ?? "").trim();
    if (line_item_id === null || text === "" || text === "0") return [];
    const quantity = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
    return [{ line_item_id, quantity, fits: quantity > 0 && quantity <= returnable }];
  });
  if (items.length === 0 || items.some(({ fits }) => !fits)) return undefined;
  return items.map(({ line_item_id, quantity }) => ({ line_item_id, quantity }));
}
