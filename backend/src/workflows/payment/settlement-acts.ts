import type { ChargeFacts } from "../../modules/payment-omise/client/charge-facts";
import type { AttemptRow } from "../../modules/payment-resolution/attempt-row";
import type { CaseReason, Settlement } from "../../modules/payment-resolution/domain/decide-settlement";
import type { Asked } from "./ask-omise";
import type { PaidOrder } from "./order-of-cart";
import type { SettlementPorts } from "./settlement-ports";

/** Everything that a decision was taken on. */
export type Known = {
  attempt: AttemptRow;
  order: PaidOrder | undefined;
  asked: Asked;
  decision: Settlement;
};

/**
 * Does what was decided. Every act may be cut off anywhere and is then done again: the attempt counts as settled only
 * at its end.
 * @returns "done", or that everything has to be looked at again, perhaps with a charge that was just read.
 */
export async function actOnSettlement(
  ports: SettlementPorts,
  known: Known,
): Promise<"done" | "look_again" | ChargeFacts> {
  const { attempt, decision } = known;
  switch (decision.act) {
    case "wait":
      return "done";
    case "book":
      await book(ports, known);
      return "done";
    case "place_order":
      if (await ports.placeOrderOfPaidCart(attempt)) return "look_again";
      await openCase(ports, known, "no_order");
      return "done";
    case "cancel":
      await endUnpaid(ports, known);
      return "done";
    case "open_case":
      await openCase(ports, known, decision.reason);
      return "done";
    case "expire_charge": {
      const charge = attempt.chargeId ? await ports.expireCharge(attempt.chargeId) : "unclear";
      // Still pending: Omise would not close it; it is looked at again until it counts as expired by itself.
      return typeof charge === "string" || charge.status === "pending" ? "done" : charge;
    }
    case "nothing":
      if (known.order?.paidSessionIds.includes(attempt.sessionId)) await book(ports, known);
      else await endUnpaid(ports, known);
      return "done";
  }
}

async function book(ports: SettlementPorts, { attempt, order }: Known): Promise<void> {
  if (!order) throw new Error(`Attempt ${attempt.id} is to be booked without an order`);
  const { attempts } = ports;
  if (!attempt.bookedAt) await ports.bookPayment(attempt, order.id);
  await attempts.markSettled(attempt.id);
}

/** The attempt brought no money: the order that waited for it ends, unless somebody else paid or may still pay it. */
async function endUnpaid(ports: SettlementPorts, known: Known): Promise<void> {
  const { attempt, asked, order, decision } = known;
  const { attempts } = ports;
  if (attempt.settledAt && decision.act !== "cancel") return;
  if (asked === "none") await attempts.abandon(attempt.id);
  if (order && (decision.act === "cancel" || order.cancelled)) await endOrder(ports, known);
  await attempts.markSettled(attempt.id);
}

/** Writes down the reason first: after a crash the order is ended for the same reason. */
async function endOrder(ports: SettlementPorts, { attempt, order }: Known): Promise<void> {
  if (!order || order.paidSessionIds.length > 0) return;
  const { attempts } = ports;
  const reason = attempt.orderCancelReason ?? (order.cancelled ? "staff" : "expired");
  if (!attempt.orderCancelReason) await attempts.markCancelled(attempt.id, reason);
  await ports.cancelUnpaidOrder({ orderId: order.id, reason });
}

async function openCase(ports: SettlementPorts, known: Known, reason: CaseReason): Promise<void> {
  const { attempt, asked, order } = known;
  if (typeof asked === "string") return;
  const { attempts, cases } = ports;
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
    ports.warn(`settle: payment case (${reason}) for charge ${asked.id}, attempt ${attempt.id}`);
  }
  // An order is not held for money that it can't take.
  if (order) await endOrder(ports, known);
  await attempts.markSettled(attempt.id);
}
