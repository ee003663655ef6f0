import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { cancelWaitingOrderWorkflow } from "../../../workflows/payment/cancel-waiting-order";
import { paymentOfOrder } from "../../../workflows/payment/payment-of-order";
import { settleWorkflow } from "../../../workflows/payment/settle";

/**
 * Core's cancel asks nobody whether the order is being paid at this moment, and would keep the money of a cancelled
 * order. A waiting order is cancelled through our own workflow; one that is paid is not cancelled here.
 */
export async function cancelThroughSettling(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
) {
  const orderId = req.params.id ?? "";
  const found = await paymentOfOrder(req.scope, orderId);
  if (!found) return next();
  if (found.payment.state === "paid") throw paidAlready();
  const { auth_context } = req as AuthenticatedMedusaRequest;
  const { result } = await cancelWaitingOrderWorkflow(req.scope).run({
    input: { order_id: orderId, reason: "staff", cancelled_by: auth_context?.actor_id },
  });
  if (result.outcome === "paid") throw paidAlready();
  if (result.outcome === "unclear") {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      "Omise ยังไม่ตอบว่าชำระเงินแล้วหรือไม่ โปรดลองอีกครั้งในอีกสักครู่ (Omise has not answered yet; try again in a moment.)",
      "payment_in_progress",
    );
  }
  res.status(200).json({ order: await readOrder(req, orderId) });
}

/** Core's resolver has no lock and does not look whether the order is cancelled: ours does its work. */
export async function settleInstead(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const orderId = req.params.id ?? "";
  const found = await paymentOfOrder(req.scope, orderId);
  if (!found) return next();
  await settleWorkflow(req.scope).run({ input: { attempt_id: found.attempt.id, reason: "staff" } });
  const after = await paymentOfOrder(req.scope, orderId);
  res.status(200).json({
    order: await readOrder(req, orderId),
    is_authorized: after?.payment.state === "paid",
  });
}

/** Goods leave a group only for an order that is paid; core itself does not look. */
export async function refuseUnpaidFulfilment(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) {
  const found = await paymentOfOrder(req.scope, req.params.id ?? "");
  if (found && found.payment.state !== "paid") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "คำสั่งซื้อนี้ยังไม่ได้ชำระเงิน จึงยังจัดส่งไม่ได้ (This order is not paid yet, so it can't be shipped.)",
      "order_not_paid",
    );
  }
  next();
}

/** What a waiting order costs is frozen: its QR asks for exactly that. */
export async function refuseChangeOfWaiting(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) {
  const { order_id } = (req.body ?? {}) as { order_id?: unknown };
  const orderId = req.params.id ?? (typeof order_id === "string" ? order_id : "");
  const found = orderId ? await paymentOfOrder(req.scope, orderId) : undefined;
  if (found && ["waiting", "checking"].includes(found.payment.state)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "คำสั่งซื้อนี้รอชำระเงินอยู่ จึงแก้ไขยอดไม่ได้ (This order waits for its payment, so its amount can't change.)",
      "order_waits_for_payment",
    );
  }
  next();
}

export async function shutMoneyDoor() {
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "รับชำระเงินผ่านหน้าร้านเท่านั้น (Payments are taken through the shop only.)",
    "payment_door_shut",
  );
}

function paidAlready(): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "คำสั่งซื้อนี้ชำระเงินแล้ว จึงยกเลิกจากที่นี่ไม่ได้ (This order is paid, so it can't be cancelled here.)",
    "order_paid",
  );
}

async function readOrder(req: MedusaRequest, orderId: string): Promise<unknown> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "display_id", "status", "canceled_at"],
    filters: { id: orderId },
  });
  return data[0];
}
