import { safeRedirect } from "~/lib/safe-redirect.server";
import { commitShopSession, rememberOrder, type ShopSession, takeNotice } from "~/lib/session.server";
import { linkedOrderKey } from "./order-key.server";
import { readPayment } from "./read-order.server";

type Link = { session: ShopSession; orderId: string | undefined; token: string };

/**
 * A private link puts its key into the cookie and leads to the address without it, so that the key stays out of the
 * history and of copies. Throws a 404 answer for a key that opens nothing.
 * @param pageOf the page that the link means, by the order's id
 */
export async function enterOrder({ session, orderId, token }: Link, pageOf: (id: string) => string) {
  const key = linkedOrderKey(orderId, token);
  await readPayment(key);
  // The layout takes the notice in this very request; the next page is the one to show it.
  takeNotice(session);
  rememberOrder(session, key);
  return safeRedirect(pageOf(key.id), "/", await commitShopSession(session));
}
