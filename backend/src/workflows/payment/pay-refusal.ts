import type { CheckoutErrorCode } from "@chumchon/contracts";
import type { Method } from "../../modules/payment-omise/attempt-store";
import type { TooManyWaitingError } from "../../modules/payment-resolution/attempt-store";
import { type CartToPay, parcelsAreChosen, shortLines } from "./cart-to-pay";

/** Why a cart is not paid now, in the words of the contract. */
export type PayRefusal = {
  status: 400 | 402 | 404 | 409 | 503;
  code: CheckoutErrorCode;
  message: string;
  details?: Record<string, unknown>;
};

/** PromptPay takes 20 to 150,000 baht a charge, and no charge of any kind is below 20 baht (Omise, October 2026). */
export const MIN_SATANG = 2_000;
export const MAX_PROMPTPAY_SATANG = 15_000_000;

/** What has to be mended before the order can be placed; undefined when nothing has. */
export function refusePay(cart: CartToPay, method: Method): PayRefusal | undefined {
  if (cart.lines.length === 0) {
    return { status: 400, code: "cart_empty", message: "Put something into the cart first." };
  }
  if (!cart.hasAddress) {
    return { status: 400, code: "address_missing", message: "Fill in the delivery address first." };
  }
  if (!parcelsAreChosen(cart)) {
    return { status: 400, code: "delivery_missing", message: "Choose the delivery of every group first." };
  }
  if (cart.hasWithdrawnPickup) {
    const message = "A group's goods can't be fetched any more. Choose its delivery again.";
    return { status: 400, code: "delivery_missing", message };
  }
  return refuseAmount(cart.totalSatang, method) ?? refuseSoldOut(cart);
}

function refuseAmount(totalSatang: number, method: Method): PayRefusal | undefined {
  const details = { amount_satang: totalSatang, min_satang: MIN_SATANG, max_satang: MAX_PROMPTPAY_SATANG };
  if (totalSatang < MIN_SATANG) {
    return { status: 400, code: "amount_too_low", message: "Payments start at 20 baht.", details };
  }
  if (method === "promptpay" && totalSatang > MAX_PROMPTPAY_SATANG) {
    const message = "PromptPay takes at most 150,000 baht. Pay by card or order in two parts.";
    return { status: 400, code: "amount_too_high", message, details };
  }
  return undefined;
}

export function refuseSoldOut(cart: Pick<CartToPay, "lines">): PayRefusal | undefined {
  const items = shortLines(cart.lines);
  if (items.length === 0) return undefined;
  const message = `Not enough in stock: ${items.map((item) => item.title).join(", ")}`;
  return { status: 409, code: "sold_out", message, details: { items } };
}

/** Stock that waits for one shopper is kept from all others. */
export function refuseTooMany({ by }: TooManyWaitingError): PayRefusal {
  const message = "Too many orders are waiting for their payment. Pay or cancel one of them first.";
  return { status: 409, code: "too_many_waiting", message, details: { by } };
}
