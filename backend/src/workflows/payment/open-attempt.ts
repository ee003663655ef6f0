import { satangToBaht } from "@chumchon/money";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createPaymentSessionsWorkflow,
  refreshPaymentCollectionForCartWorkflow,
} from "@medusajs/medusa/core-flows";
import { env } from "../../env";
import type { Method } from "../../modules/payment-omise/attempt-store";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import type { CartToPay } from "./cart-to-pay";

export const PAYMENT_PROVIDER_ID = "pp_omise_th";

export type PayInput = {
  cart_id: string;
  method: Method;
  card_token?: string;
  locale: "th" | "en";
  /** Keyed hashes of who asks; without them nobody is counted. */
  shopper_key?: string | null;
  address_key?: string | null;
};

/** How many orders of one shopper, and of one address, may wait for their payment at a time. */
export const waitingLimits = { perShopper: env.WAITING_PER_SHOPPER, perAddress: env.WAITING_PER_ADDRESS };

/**
 * Makes a new payment session for exactly the cart's total and writes down the attempt before anybody asks Omise.
 * The session is public and holds the method only; the card's token is in the attempt, until it is used.
 * @returns the session's id.
 */
export async function openAttempt(
  container: MedusaContainer,
  cart: CartToPay,
  input: PayInput,
): Promise<string> {
  const collectionId = await collectionOf(container, cart);
  const { result: session } = await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: collectionId,
      provider_id: PAYMENT_PROVIDER_ID,
      data: { method: input.method },
    },
  });
  const { attempts } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  await attempts.create(
    {
      sessionId: session.id,
      cartId: cart.id,
      method: input.method,
      amountSatang: cart.totalSatang,
      currency: cart.currency,
      locale: input.locale,
      cardToken: input.method === "card" ? (input.card_token ?? null) : null,
      returnUri: (ref) => returnAddress(input.locale, ref),
      shopperKey: input.shopper_key ?? null,
      addressKey: input.address_key ?? null,
    },
    waitingLimits,
  );
  return session.id;
}

async function collectionOf(container: MedusaContainer, cart: CartToPay): Promise<string> {
  if (cart.paymentCollectionId) {
    // The cart may have changed since an earlier try: the collection follows its total.
    await refreshPaymentCollectionForCartWorkflow(container).run({ input: { cart_id: cart.id } });
    return cart.paymentCollectionId;
  }
  // What core's workflow for it does, without its own lock and without reading the cart once more: under the lock of
  // the cart's payment nobody else makes one, and the crowd in line waits for each round trip.
  const collection = await container
    .resolve(Modules.PAYMENT)
    .createPaymentCollections({ currency_code: cart.currency, amount: satangToBaht(cart.totalSatang) });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.CART]: { cart_id: cart.id },
    [Modules.PAYMENT]: { payment_collection_id: collection.id },
  });
  return collection.id;
}

/** Where the bank sends the shopper after 3-D Secure; the shop knows the order by its own cookie. */
export function returnAddress(locale: "th" | "en", ref: string): string {
  const path = locale === "en" ? "/en/checkout/return" : "/checkout/return";
  const address = new URL(path, env.SHOP_URL);
  address.searchParams.set("attempt", ref);
  return address.toString();
}
