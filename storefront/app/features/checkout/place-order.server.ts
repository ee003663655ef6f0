import { setTimeout } from "node:timers/promises";
import {
  type CartSummary,
  type CheckoutAddress,
  type PaymentMethod,
  type PayResponse,
  payResponse,
} from "@chumchon/contracts";
import { z } from "zod";
import { BackendError } from "~/lib/backend-error.server";
import type { Buyer } from "~/lib/buyer.server";
import type { Lang } from "~/lib/i18n/lang";
import { callBackend } from "~/lib/medusa.server";
import type { CartKey } from "~/lib/session.server";

/** Placing an order asks Omise for a charge; the server itself gives a page 20 seconds. */
const PAY_TIMEOUT_MS = 17_000;
/** Placing an order needs so long; with less time left another try is the page's, not ours. */
const LEAST_MS = 6_000;
const BUSY = 429;

const anyAnswer = z.unknown();

export type Order = {
  address: CheckoutAddress;
  method: PaymentMethod;
  cardToken: string | null;
  /** Groups whose goods are fetched; null: as the cart has it. */
  pickup: string[] | null;
};

/**
 * Address, parcels, payment, in this order; each step may be repeated, and paying a cart that became an
 * order answers that order. Throws a BackendError for every refusal.
 */
export async function placeOrder(
  cart: CartKey,
  known: CartSummary["cart"],
  order: Order,
  buyer: Buyer,
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
  await chooseDelivery(cart, order.pickup);
  return payCart(cart, order, buyer, lang);
}

/** A delivery for every group of the cart; throws `pickup_not_offered` where a group has stopped it. */
export async function chooseDelivery(cart: CartKey, pickup: string[] | null): Promise<void> {
  await callBackend(anyAnswer, `/store/carts/${cart.id}/parcels`, {
    method: "POST",
    cartToken: cart.token,
    body: pickup === null ? {} : { pickup },
  });
}

/**
 * Pays, or finds the order that an earlier press has placed. A shop that is full is asked again for as long as the
 * page may wait: nothing was done, and nobody should have to press a button for that.
 */
export async function payCart(
  cart: CartKey,
  { method, cardToken }: Pick<Order, "method" | "cardToken">,
  buyer: Buyer,
  lang: Lang,
): Promise<PayResponse> {
  const end = Date.now() + PAY_TIMEOUT_MS;
  for (;;) {
    try {
      return await callBackend(payResponse, `/store/carts/${cart.id}/pay`, {
        method: "POST",
        cartToken: cart.token,
        body: { method, locale: lang, ...(cardToken === null ? {} : { card_token: cardToken }) },
        buyer,
        timeoutMs: end - Date.now(),
      });
    } catch (error) {
      if (!(error instanceof BackendError) || error.status !== BUSY) throw error;
      const pauseMs = 1_000 * (error.retryAfterSeconds ?? 2);
      if (Date.now() + pauseMs + LEAST_MS > end) throw error;
      await setTimeout(pauseMs);
    }
  }
}

/** True when the cart holds this very address (or none, where nothing is sent) already, its notice of privacy included. */
export function isSameAddress(known: CartSummary["cart"], wanted: CheckoutAddress): boolean {
  const { address, email } = known;
  if (address === null) return false;
  return (
    address.name === wanted.name &&
    address.phone === wanted.phone &&
    address.address_line === (wanted.address_line ?? "") &&
    address.address_key === (wanted.address_key ?? "") &&
    address.note === (wanted.note ?? "") &&
    address.privacy_version === wanted.privacy_version &&
    (email ?? "") === (wanted.email ?? "")
  );
}
