import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { refundWholePaymentWorkflow } from "../../../workflows/refund/refund-payment";

/**
 * Core's own refund button names no group, looks at no claim, and of a cancelled order sends the money before it
 * refuses. Ours does its work under the order's lock; what it refunds goes on the suspense list, or to the only group.
 */
export async function refundThroughOurs(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const paymentId = req.params.id ?? "";
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "payment",
    fields: ["id", "payment_collection.order.id"],
    filters: { id: paymentId },
  });
  const orderId = (data[0] as { payment_collection?: { order?: { id?: string } | null } | null } | undefined)
    ?.payment_collection?.order?.id;
  if (!orderId) return next();
  const { auth_context } = req as AuthenticatedMedusaRequest;
  const { amount, note, refund_reason_id } = (req.body ?? {}) as Record<string, unknown>;
  await refundWholePaymentWorkflow(req.scope).run({
    input: {
      order_id: orderId,
      payment_id: paymentId,
      amount: typeof amount === "number" ? amount : undefined,
      note: typeof note === "string" ? note : undefined,
      refund_reason_id: typeof refund_reason_id === "string" ? refund_reason_id : undefined,
      created_by: auth_context?.actor_id,
    },
  });
  const after = await query.graph({
    entity: "payment",
    fields: ["id", "amount", "currency_code", "refunds.*", "captures.*"],
    filters: { id: paymentId },
  });
  res.json({ payment: after.data[0] });
}
