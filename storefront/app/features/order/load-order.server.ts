import { env } from "~/lib/env.server";
import { type Lang, localPath } from "~/lib/i18n/lang";
import { paymentOrigins } from "~/lib/payment-origins.server";
import { cartCountOf, type ShopSession } from "~/lib/session.server";
import { enterOrder } from "./enter-order.server";
import { knownOrderKey } from "./order-key.server";
import type { OrderView } from "./order-view";
import { readOrder } from "./read-order.server";
import { toOrderView } from "./to-order-view.server";

type Asked = { session: ShopSession; orderId: string | undefined; linkToken: string | null; lang: Lang };

/** The order's page for whoever holds its key, in the cookie or in a private link. */
export async function loadOrder({ session, orderId, linkToken, lang }: Asked): Promise<OrderView> {
  if (linkToken !== null) {
    const link = { session, orderId, token: linkToken };
    throw await enterOrder(link, (id) => localPath(lang, `/orders/${id}`));
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
