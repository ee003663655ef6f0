import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { errorMessage } from "./error-message";
import { orderIdOfCart } from "./order-of-cart";
import { undoOrder } from "./undo-order";

/**
 * Lets core place the order of a cart. The cart's lock is held.
 * @param sessionId the session that core will authorise.
 * @returns why it did not work; undefined when it did.
 */
export async function completeCart(
  container: MedusaContainer,
  cartId: string,
  sessionId: string,
): Promise<unknown> {
  try {
    const { errors } = await completeCartWorkflow(container).run({
      input: { id: cartId },
      throwOnError: false,
    });
    return errors?.[0]?.error;
  } catch (error) {
    await recoverStuckCompletion(container, cartId, sessionId, error);
    return error;
  }
}

/**
 * When a reservation fails beside steps that are still running (two shoppers, one last jar), core's workflow engine
 * may trip over itself (medusajs/medusa#16825): it throws, takes nothing back and keeps the cart's lock. What it
 * placed until then is taken back here, unless Omise has been asked: then the order waits for its payment like any other.
 */
async function recoverStuckCompletion(
  container: MedusaContainer,
  cartId: string,
  sessionId: string,
  error: unknown,
): Promise<void> {
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  logger.warn(`pay-cart: completion of ${cartId} got stuck: ${errorMessage(error)}`);
  // Nobody else holds it: the completion that took it is dead, and would keep it for two minutes.
  await container.resolve(Modules.LOCKING).release([cartId]);
  const orderId = await orderIdOfCart(container, cartId);
  if (!orderId || !(await wasNeverAsked(container, sessionId))) return;
  await undoOrder(container, cartId, orderId);
  const attempt = await attempts.findBySession(sessionId);
  if (attempt?.state === "abandoned") await attempts.markSettled(attempt.id);
}

/** Whether core stopped before its last step. From then on nobody will ask Omise for this session any more. */
async function wasNeverAsked(container: MedusaContainer, sessionId: string): Promise<boolean> {
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  if (await attempts.giveUpNew(sessionId)) return true;
  const attempt = await attempts.findBySession(sessionId);
  if (attempt?.state !== "successful") return false;
  // The money was there before; what the last step adds is Medusa's payment.
  const payments = await container
    .resolve(Modules.PAYMENT)
    .listPayments({ payment_session_id: sessionId }, { take: 1, select: ["id"] });
  return payments.length === 0;
}
