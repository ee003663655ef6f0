export type WayOut = "order" | "refund" | "bank_refund";

/** What of a payment case says how it can be closed. */
export interface CaseSeen {
  readonly state: string;
  readonly reason: string;
  readonly method: string | null;
  readonly order_id: string | null;
  readonly cart_id: string | null;
  readonly work: WayOut | null;
}

/** Money of another amount or currency than the order's can't pay a new one of the same lines at the same prices. */
const amountDiffers = ["amount_mismatch", "currency_mismatch", "mode_mismatch"];

/**
 * The ways in which a case can be closed now: one that was begun is gone on with. Omise refunds cards only; whether
 * stock allows a new order is seen when it is tried.
 */
export function waysOut(seen: CaseSeen): WayOut[] {
  if (seen.state !== "open") return [];
  if (seen.work) return [seen.work];
  const ways: WayOut[] = [];
  if ((seen.order_id ?? seen.cart_id) && !amountDiffers.includes(seen.reason)) ways.push("order");
  if (seen.method !== "promptpay") ways.push("refund");
  return [...ways, "bank_refund"];
}
