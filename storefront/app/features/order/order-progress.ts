import type { OrderGroupsResponse, OrderPayment } from "@chumchon/contracts";

type Part = OrderGroupsResponse["group_orders"][number];

/**
 * One short text that changes whenever the page has something new to show. The page compares it with the
 * one it was drawn with. Groups count once the order is paid: before that only the payment moves.
 */
export function orderMark(payment: OrderPayment, parts: readonly Part[]): string {
  const { state, has_qr, expires_at, authorize_uri } = payment;
  const head = [state, has_qr ? "qr" : "", authorize_uri === null ? "" : "bank", expires_at ?? ""];
  if (state !== "paid") return head.join("|");
  return [...head, ...parts.map((part) => `${part.number}:${part.status}:${part.income_satang}`)].join("|");
}

/** True when nothing will change by itself any more: unpaid and over, or paid with every income recorded. */
export function isSettled(payment: OrderPayment, parts: readonly Part[]): boolean {
  switch (payment.state) {
    case "waiting":
    case "checking":
      return false;
    case "paid":
      return parts.length > 0 && parts.every((part) => incomeOf(part) !== "waiting");
    default:
      return true;
  }
}

/** What a group has earned by its part: satang, "waiting" until it is posted, "none" where nothing will be. */
export function incomeOf(part: Part): number | "waiting" | "none" {
  if (part.income_satang > 0) return part.income_satang;
  const isEarning = part.status !== "cancelled" && part.item_satang - part.discount_satang > 0;
  return isEarning ? "waiting" : "none";
}
