import { env } from "~/lib/env.server";
import { type Lang, localPath } from "~/lib/i18n/lang";
import { paymentOrigins } from "~/lib/payment-origins.server";
import { safeRedirect } from "~/lib/safe-redirect.server";
import {
  cartCountOf,
  commitShopSession,
  rememberOrder,
  type ShopSession,
  takeNotice,
} from "~/lib/session.server";
import { knownOrderKey, linkedOrderKey } from "./order-key.server";
import type { OrderView } from "./order-view";
import { readOrder, readPayment } from "./read-order.server";
import { toOrderView } from "./to-order-view.server";

type Asked = { session: ShopSession; orderId: string | undefined; linkToken: string | null; lang: Lang };

/**
 * The order's page for whoever holds its key, in the cookie or in a private link. A link puts its key into
 * the cookie and leads to the address without it, so that the key stays out of the history and of copies.
 */
export async function loadOrder({ session, orderId, linkToken, lang }: Asked): Promise<OrderView> {
  if (linkToken !== null) {
    const key = linkedOrderKey(orderId, linkToken);
    await readPayment(key);
    // The layout takes the notice in this very request; the next page is the one to show it.
    takeNotice(session);
    rememberOrder(session, key);
    throw safeRedirect(localPath(lang, `/orders/${key.id}`), "/", await commitShopSession(session));
  }
  const key = knownOrderKey(session, orderId);
  return toOrderView(await readOrder(key), {
    lang,
    token: key.token,
    now: new Date(),
    shopUrl: env.SHOP_URL,
    paymentOrigins: paymentOrigins(env),
    isSample: env.DEPLOYMENT === "demo",
    piecesInCart: cartCountOf(session),
    omise: { publicKey: env.OMISE_PUBLIC_KEY, scriptUrl: env.OMISE_JS_URL },
  });
}
