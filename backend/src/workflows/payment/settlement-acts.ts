import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ChargeFacts } from "../../modules/payment-omise/client/charge-facts";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type { CaseReason } from "../../modules/payment-resolution/domain/decide-settlement";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { expireCharge } from "./ask-omise";
import { bookPayment } from "./book-payment";
import { cancelUnpaidOrder } from "./cancel-unpaid-order";
import { placeOrderOfPaidCart } from "./place-order-of-paid-cart";
import type { Known } from "./settle-attempt";

/**
 * Does what was decided. Every act may be cut off anywhere and is then done again: the attempt counts as settled only
 * at its end.
 * @returns "done", or that everything has to be looked at again, perhaps with a charge that was just read.
 */
export async function actOnSettlement(
  container: MedusaContainer,
  known: Known,
): Promise<"done" | "look_again" | ChargeFacts> {
  const { attempt, decision } = known;
  switch (decision.act) {
    case "wait":
      return "done";
    case "book":
      await book(container, known);
      return "done";
    case "place_order":
      if (await placeOrderOfPaidCart(container, attempt)) return "look_again";
      await openCase(container, known, "no_order");
      return "done";
    case "cancel":
      await endUnpaid(container, known);
      return "done";
    case "open_case":
      await openCase(container, known, decision.reason);
      return "done";
    case "expire_charge": {
      const charge = attempt.chargeId ? await expireCharge(attempt.chargeId) : "unclear";
      // Still pending: Omise would not close it; it is looked at again until it counts as expired by itself.
      return typeof charge === "string" || charge.status === "pending" ? "done" : charge;
    }
    case "nothing":
      if (known.order?.paidSessionIds.includes(attempt.sessionId)) await book(container, known);
      else await endUnpaid(container, known);
      return "done";
  }
}

async function book(container: MedusaContainer, { attempt, order }: Known): Promise<void> {
  if (!order) throw new Error(`Attempt ${attempt.id} is to be booked without an order`);
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  if (!attempt.bookedAt) await bookPayment(container, attempt, order.id);
  await attempts.markSettled(attempt.id);
}

/** The attempt brought no money: the order that waited for it ends, unless somebody else paid or may still pay it. */
async function endUnpaid(container: MedusaContainer, known: Known): Promise<void> {
  const { attempt, asked, order, decision } = known;
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  if (attempt.settledAt) return;
  if (asked === "none") await attempts.abandon(attempt.id);
  if (order && (decision.act === "cancel" || order.cancelled)) await endOrder(container, known);
  await attempts.markSettled(attempt.id);
}

/** Writes down the reason first: after a crash the order is ended for the same reason. */
async function endOrder(container: MedusaContainer, { attempt, order }: Known): Promise<void> {
  if (!order || order.paidSessionIds.length > 0) return;
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const reason = attempt.orderCancelReason ?? (order.cancelled ? "staff" : "expired");
  if (!attempt.orderCancelReason) await attempts.markCancelled(attempt.id, reason);
  await cancelUnpaidOrder(container, { orderId: order.id, reason });
}

async function openCase(container: MedusaContainer, known: Known, reason: CaseReason): Promise<void> {
  const { attempt, asked, order } = known;
  if (typeof asked === "string") return;
  const { attempts, cases } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const isNew = await cases.open({
    reason,
    chargeId: asked.id,
    amountSatang: asked.amountSatang,
    currency: asked.currency,
    livemode: asked.livemode,
    paidAt: asked.paidAt,
    attemptId: attempt.id,
    cartId: attempt.cartId,
    orderId: order?.id ?? null,
    method: attempt.method,
  });
  if (isNew) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`settle: payment case (${reason}) for charge ${asked.id}, attempt ${attempt.id}`);
  }
  // An order is not held for money that it can't take.
  if (order) await endOrder(container, known);
  await attempts.markSettled(attempt.id);
}
