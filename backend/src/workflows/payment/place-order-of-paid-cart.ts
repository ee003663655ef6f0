import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { AttemptRow } from "../../modules/payment-resolution/attempt-row";
import { completeCart } from "./complete-cart";
import { errorMessage } from "./error-message";

type CartRecord = {
  completed_at: Date | string | null;
  payment_collection?: { payment_sessions?: ({ id: string; status: string } | null)[] | null } | null;
};

/**
 * A charge is paid and its order was rolled back after the charge was made: places the order from the cart, if the
 * cart is still as it was paid for. Only when this attempt's session is the cart's only one: completing would
 * otherwise make a charge for another.
 * @returns false when no order can take the money.
 */
export async function placeOrderOfPaidCart(
  container: MedusaContainer,
  attempt: AttemptRow,
): Promise<boolean> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "cart",
    fields: [
      "completed_at",
      "payment_collection.payment_sessions.id",
      "payment_collection.payment_sessions.status",
    ],
    filters: { id: attempt.cartId },
  });
  // Query's generated types do not know which fields were asked for.
  const cart = data[0] as unknown as CartRecord | undefined;
  const sessions = cart?.payment_collection?.payment_sessions ?? [];
  if (!cart || sessions.length !== 1 || sessions[0]?.id !== attempt.sessionId) return false;

  const failure = await completeCart(container, attempt.cartId, attempt.sessionId);
  if (!failure) return true;
  logger.error(`settle: cart ${attempt.cartId} is paid and gives no order: ${errorMessage(failure)}`);
  return false;
}
