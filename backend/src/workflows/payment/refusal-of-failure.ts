import { type CheckoutErrorCode, checkoutErrorCodes } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type { AttemptRow } from "../../modules/payment-resolution/attempt-row";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { readCartToPay } from "./cart-to-pay";
import { errorMessage } from "./error-message";
import { type PayRefusal, refuseSoldOut } from "./pay-refusal";

type Failure = { cartId: string; attempt: AttemptRow | undefined; failure: unknown };

/** Codes of Omise that say something about us and not about the shopper's card. */
const ourOwnFault = ["authentication_failure", "authorization_failure", "service_not_found"];

/**
 * Core did not place the order: says why, in the words of the contract. The cart is open again and stock is free.
 * @throws what core threw when it is none of the known reasons.
 */
export async function refusalOfFailure(container: MedusaContainer, facts: Failure): Promise<PayRefusal> {
  const { attempt, failure } = facts;
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  if (attempt?.state === "failed") {
    await attempts.markSettled(attempt.id);
    return declined(attempt);
  }
  if (attempt?.state === "new") await attempts.abandonNew(attempt.sessionId);
  else if (attempt && attempt.state !== "abandoned") {
    // Omise was asked and core gave up afterwards: the poller and the next try find out what became of it.
    const message = "The payment is still being checked. Try again in a few minutes.";
    return { status: 409, code: "payment_in_progress", message };
  }
  const cart = await readCartToPay(container, facts.cartId);
  const soldOut = cart && refuseSoldOut(cart);
  if (soldOut) return soldOut;
  const code = checkoutCode(failure);
  if (code) return { status: 409, code, message: errorMessage(failure) };
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  logger.error(`pay-cart: cart ${facts.cartId} was not placed: ${errorMessage(failure)}`);
  throw failure instanceof Error
    ? failure
    : new MedusaError(MedusaError.Types.CONFLICT, errorMessage(failure));
}

/** @param attempt of which Omise said no */
export function declined(attempt: AttemptRow): PayRefusal {
  const failureCode = attempt.failureCode ?? "payment_rejected";
  // Nobody declines the making of a QR: when Omise refuses it, something is wrong with us.
  if (attempt.method === "promptpay" || ourOwnFault.includes(failureCode)) {
    const message = "Payments are not working at the moment. Nothing was charged.";
    return { status: 503, code: "method_unavailable", message, details: { failure_code: failureCode } };
  }
  const message = "The payment was declined. Nothing was charged; try again or pay another way.";
  return { status: 402, code: "payment_declined", message, details: { failure_code: failureCode } };
}

/** Checks of other areas throw a MedusaError with one of the contract's codes. */
function checkoutCode(failure: unknown): CheckoutErrorCode | undefined {
  const code =
    typeof failure === "object" && failure !== null && "code" in failure ? failure.code : undefined;
  return checkoutErrorCodes.find((each) => each === code);
}
