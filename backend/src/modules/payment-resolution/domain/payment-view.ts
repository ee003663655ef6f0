import type { OrderPayment } from "@chumchon/contracts";
import type { AttemptState, Method } from "../../payment-omise/attempt-store";

/** What of an attempt and its order decides what the shopper sees. */
export type PaymentSeen = {
  method: Method;
  state: AttemptState;
  amountSatang: number;
  qrUri: string | null;
  authorizeUri: string | null;
  expiresAt: Date | null;
  failureCode: string | null;
  paidAt: Date | null;
  livemode: boolean | null;
  orderCancelReason: string | null;
};

export type OrderSeen = { cancelled: boolean; paid: boolean };

/** The payment as the order's page shows it. Pure: no database, no clock. */
export function paymentView(attempt: PaymentSeen, order: OrderSeen, now: Date): OrderPayment {
  const state = paymentState(attempt, order, now);
  const waiting = state === "waiting";
  return {
    method: attempt.method,
    state,
    amount_satang: attempt.amountSatang,
    has_qr: waiting && attempt.qrUri !== null,
    expires_at: attempt.expiresAt?.toISOString() ?? null,
    authorize_uri: waiting ? attempt.authorizeUri : null,
    failure_code: state === "failed" ? attempt.failureCode : null,
    paid_at: attempt.paidAt?.toISOString() ?? null,
    livemode: attempt.livemode ?? false,
  };
}

/**
 * waiting: the shopper can pay now. checking: we do not know yet, or are about to act on what we know.
 * What the order's books say wins over what the attempt says.
 */
function paymentState(attempt: PaymentSeen, order: OrderSeen, now: Date): OrderPayment["state"] {
  if (order.paid) return "paid";
  if (order.cancelled) return endedState(attempt);
  if (attempt.state !== "pending") return "checking";
  const payable = attempt.method === "promptpay" ? attempt.qrUri : attempt.authorizeUri;
  const inTime = attempt.expiresAt === null || now < attempt.expiresAt;
  return payable !== null && inTime ? "waiting" : "checking";
}

function endedState(attempt: PaymentSeen): OrderPayment["state"] {
  if (attempt.orderCancelReason && attempt.orderCancelReason !== "expired") return "cancelled";
  return attempt.state === "failed" ? "failed" : "expired";
}
