import {
  type CartSummary,
  type CheckoutAddress,
  type PaymentMethod,
  type PayResponse,
  payResponse,
} from "@chumchon/contracts";
import { z } from "zod";
import type { Lang } from "~/lib/i18n/lang";
import { callBackend } from "~/lib/medusa.server";
import type { CartKey } from "~/lib/session.server";

/** Placing an order asks Omise for a charge; the server itself gives a page 20 seconds. */
const PAY_TIMEOUT_MS = 17_000;

const anyAnswer = z.unknown();

export type Order = {
  address: CheckoutAddress;
  method: PaymentMethod;
  cardToken: string | null;
};

/**
 * Address, parcels, payment, in this order; each step may be repeated, and paying a cart that became an
 * order answers that order. Throws a BackendError for every refusal.
 */
export async function placeOrder(
  cart: CartKey,
  known: CartSummary["cart"],
  order: Order,
  lang: Lang,
): Promise<PayResponse> {
  const cartToken = cart.token;
  if (!isSameAddress(known, order.address)) {
    await callBackend(anyAnswer, `/store/carts/${cart.id}/address`, {
      method: "POST",
      cartToken,
      body: order.address,
    });
  }
  await callBackend(anyAnswer, `/store/carts/${cart.id}/parcels`, { method: "POST", cartToken, body: {} });
  return payCart(cart, order, lang);
}

/** Pays, or finds the order that an earlier press has placed. */
export function payCart(
  cart: CartKey,
  { method, cardToken }: Pick<Order, "method" | "cardToken">,
  lang: Lang,
): Promise<PayResponse> {
  return callBackend(payResponse, `/store/carts/${cart.id}/pay`, {
    method: "POST",
    cartToken: cart.token,
    body: { method, locale: lang, ...(cardToken === null ? {} : { card_token: cardToken }) },
    timeoutMs: PAY_TIMEOUT_MS,
  });
}

/** True when the cart holds this very address already, its notice of privacy included. */
export function isSameAddress(known: CartSummary["cart"], wanted: CheckoutAddress): boolean {
  const { address, email } = known;
  if (address === null) return false;
  return (
    address.name === wanted.name &&
    address.phone === wanted.phone &&
    address.address_line === wanted.address_line &&
    address.address_key === wanted.address_key &&
    address.note === (wanted.note ?? "") &&
    address.privacy_version === wanted.privacy_version &&
    (email ?? "") === (wanted.email ?? "")
  );
}
