import type { Lang } from "~/lib/i18n/lang";
import {
  cartCountOf,
  cartOf,
  commitShopSession,
  forgetCart,
  rememberCartCount,
  type ShopSession,
  takeNotice,
} from "~/lib/session.server";
import type { CartState } from "./cart-page";
import { readCartForPage } from "./read-cart.server";
import { toCartView } from "./to-cart-view.server";

/** The cart's page, and the cookie where the session knew less than the backend. */
export async function loadCart(
  session: ShopSession,
  lang: Lang,
): Promise<{ state: CartState; headers: HeadersInit }> {
  const cart = cartOf(session);
  if (cart === null) return { state: { kind: "empty" }, headers: {} };
  const summary = await readCartForPage(cart);
  if (summary === null) {
    forgetCart(session);
    return { state: { kind: "empty" }, headers: await commitWithoutNotice(session) };
  }
  if (summary.cart.completed) return { state: { kind: "ordered" }, headers: {} };
  const headers = await commitCount(session, summary.cart.item_count);
  if (summary.cart.item_count === 0) return { state: { kind: "empty" }, headers };
  return { state: { kind: "open", cart: toCartView(summary, lang) }, headers };
}

async function commitCount(session: ShopSession, count: number): Promise<HeadersInit> {
  if (cartCountOf(session) === count) return {};
  rememberCartCount(session, count);
  return commitWithoutNotice(session);
}

/** The shop's layout shows the notice of this very answer; a second cookie must not bring it back. */
function commitWithoutNotice(session: ShopSession): Promise<HeadersInit> {
  takeNotice(session);
  return commitShopSession(session);
}
