import { orderPaymentResponse, reorderResponse } from "@chumchon/contracts";
import { noticeOf } from "~/features/cart/add-to-cart.server";
import { readCart } from "~/features/cart/read-cart.server";
import { BackendError } from "~/lib/backend-error.server";
import { type Lang, localPath } from "~/lib/i18n/lang";
import { callBackend } from "~/lib/medusa.server";
import { safeRedirect } from "~/lib/safe-redirect.server";
import {
  commitShopSession,
  leaveNotice,
  type Notice,
  type OrderKey,
  rememberCart,
  type ShopSession,
} from "~/lib/session.server";
import { changePayment } from "./change-payment.server";
import { missingText } from "./missing-text";

/** Cancelling may ask Omise twice before it answers. */
const CANCEL_TIMEOUT_MS = 17_000;

type Missing = { title: string; wanted: number; taken: number }[];

/** The buttons of an order's page: check the payment, pay another way, cancel, order again. Always leads to a page. */
export async function actOnOrder(
  session: ShopSession,
  key: OrderKey,
  form: FormData,
  lang: Lang,
): Promise<Response> {
  const page = localPath(lang, `/orders/${key.id}`);
  try {
    switch (form.get("intent")) {
      case "pay":
        return await changePayment(key, form, lang);
      case "reorder":
        return await orderAgain(session, key, lang);
      case "cancel":
        await callBackend(orderPaymentResponse, `/store/orders/${key.id}/cancel`, {
          method: "POST",
          orderToken: key.token,
          timeoutMs: CANCEL_TIMEOUT_MS,
        });
        break;
      default:
        await checkPayment(key);
    }
    return safeRedirect(page, "/");
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error("order action failed", key.id, error.status, error.message);
    leaveNotice(session, noticeOf(error));
    return safeRedirect(page, "/", await commitShopSession(session));
  }
}

/** Makes the backend ask Omise now; it does so at most every two seconds for one order. */
export function checkPayment(key: OrderKey) {
  return callBackend(orderPaymentResponse, `/store/orders/${key.id}/payment/check`, {
    method: "POST",
    orderToken: key.token,
  });
}

async function orderAgain(session: ShopSession, key: OrderKey, lang: Lang): Promise<Response> {
  const answer = await callBackend(reorderResponse, `/store/orders/${key.id}/reorder`, {
    method: "POST",
    orderToken: key.token,
  });
  const cart = { id: answer.cart_id, token: answer.cart_token };
  const summary = await readCart(cart);
  const pieces = summary?.cart.item_count ?? 0;
  rememberCart(session, cart, pieces);
  leaveNotice(session, againNotice(answer.missing, pieces, lang));
  const isWhole = answer.missing.length === 0 && pieces > 0;
  const next = localPath(lang, isWhole ? "/checkout" : "/cart");
  return safeRedirect(next, "/cart", await commitShopSession(session));
}

function againNotice(missing: Missing, pieces: number, lang: Lang): Notice {
  if (pieces === 0) return { key: "order.againNothing", tone: "bad" };
  if (missing.length === 0) return { key: "order.againDone", tone: "good" };
  return { key: "order.againMissing", tone: "bad", vars: { goods: missingText(missing, lang) } };
}
