import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { errorMessage } from "../../../../../../workflows/payment/error-message";
import { paymentOfOrder } from "../../../../../../workflows/payment/payment-of-order";
import { settleWorkflow } from "../../../../../../workflows/payment/settle";
import { orderNotFound } from "../../order-not-found";

/** Omise is asked at most this often about one order, however often its page asks us. */
const ASK_EVERY_MS = 2_000;

/** Asks Omise now: the shopper came back from the bank, or says to have paid. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const orderId = req.params.id ?? "";
  res.setHeader("cache-control", "no-store");
  const before = await paymentOfOrder(req.scope, orderId);
  if (!before) return void res.status(404).json(orderNotFound);
  const { attempt } = before;
  const askedJustNow = attempt.checkedAt && Date.now() - attempt.checkedAt.getTime() < ASK_EVERY_MS;
  if (attempt.settledAt || askedJustNow) {
    return void res.status(200).json({ order: before.order, payment: before.payment });
  }
  try {
    await settleWorkflow(req.scope).run({ input: { attempt_id: attempt.id, reason: "page" } });
  } catch (error) {
    // The page shows what we know; the poller goes on asking.
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`payment/check of ${orderId}: ${errorMessage(error)}`);
  }
  const after = (await paymentOfOrder(req.scope, orderId)) ?? before;
  res.status(200).json({ order: after.order, payment: after.payment });
};
