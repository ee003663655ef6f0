import { parseSatang } from "@chumchon/money";
import type { Attempt, AttemptState, Method } from "../payment-omise/attempt-store";

/** Who or what ended an order that was not paid; the words of group orders. */
export type OrderCancelReason = "expired" | "shopper" | "group" | "staff";

/** An attempt as settling, the order's page and the jobs need it; the provider needs less (`Attempt`). */
export type AttemptRow = Attempt & {
  id: string;
  /** Random and opaque: travels in the return address of 3-D Secure. */
  ref: string;
  orderId: string | null;
  locale: "th" | "en";
  authorizeUri: string | null;
  qrUri: string | null;
  livemode: boolean | null;
  expiresAt: Date | null;
  paidAt: Date | null;
  checkedAt: Date | null;
  orderCancelReason: OrderCancelReason | null;
  /** Nothing is left to do for this attempt. */
  settledAt: Date | null;
  /** The attempt of a new order that took this one's charge over (a payment case was closed with it). */
  handedTo: string | null;
};

/** A row as the driver hands it out. */
export type PaymentAttemptRecord = {
  id: string;
  ref: string;
  session_id: string;
  cart_id: string;
  order_id: string | null;
  method: Method;
  amount_satang: string;
  currency: string;
  locale: "th" | "en";
  state: AttemptState;
  card_token: string | null;
  return_uri: string | null;
  charge_id: string | null;
  authorize_uri: string | null;
  qr_uri: string | null;
  failure_code: string | null;
  livemode: boolean | null;
  expires_at: Date | null;
  paid_at: Date | null;
  checked_at: Date | null;
  order_cancel_reason: OrderCancelReason | null;
  booked_at: Date | null;
  settled_at: Date | null;
  handed_to: string | null;
  created_at: Date;
};

export function attemptRow(record: PaymentAttemptRecord): AttemptRow {
  return {
    id: record.id,
    ref: record.ref,
    sessionId: record.session_id,
    cartId: record.cart_id,
    orderId: record.order_id,
    method: record.method,
    amountSatang: parseSatang(record.amount_satang),
    currency: record.currency,
    locale: record.locale,
    state: record.state,
    cardToken: record.card_token,
    returnUri: record.return_uri,
    chargeId: record.charge_id,
    authorizeUri: record.authorize_uri,
    qrUri: record.qr_uri,
    failureCode: record.failure_code,
    livemode: record.livemode,
    expiresAt: record.expires_at,
    paidAt: record.paid_at,
    checkedAt: record.checked_at,
    orderCancelReason: record.order_cancel_reason,
    bookedAt: record.booked_at,
    settledAt: record.settled_at,
    handedTo: record.handed_to,
    createdAt: record.created_at,
  };
}
