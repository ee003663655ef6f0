import { readCartForPage } from "~/features/cart/read-cart.server";
import { env } from "~/lib/env.server";
import { type Lang, localPath } from "~/lib/i18n/lang";
import { safeRedirect } from "~/lib/safe-redirect.server";
import { cartOf, type ShopSession } from "~/lib/session.server";
import { chosenArea } from "./area-choices.server";
import type { CheckoutView } from "./checkout-view";
import { type CheckoutSettings, toCheckoutView } from "./to-checkout-view.server";

const TEST_KEY = /^pkey_test_/;

/** The checkout of the session's cart; throws a redirect to the cart's page when there is nothing to pay. */
export async function loadCheckout(session: ShopSession, lang: Lang): Promise<CheckoutView> {
  const cart = cartOf(session);
  const summary = cart === null ? null : await readCartForPage(cart);
  if (summary === null || summary.cart.completed || summary.cart.item_count === 0) {
    throw safeRedirect(localPath(lang, "/cart"), "/cart");
  }
  const key = summary.cart.address?.address_key ?? "";
  const chosen = key === "" ? null : await chosenArea(key, lang);
  return toCheckoutView(summary, chosen === null ? [] : [chosen], lang, checkoutSettings());
}

function checkoutSettings(): CheckoutSettings {
  return {
    isTestPayment: TEST_KEY.test(env.OMISE_PUBLIC_KEY),
    isSample: env.DEPLOYMENT === "demo",
    omise: { publicKey: env.OMISE_PUBLIC_KEY, scriptUrl: env.OMISE_JS_URL },
  };
}
