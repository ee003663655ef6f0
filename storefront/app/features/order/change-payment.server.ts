import { orderPaymentResponse } from "@chumchon/contracts";
import { env } from "~/lib/env.server";
import { type Lang, localPath } from "~/lib/i18n/lang";
import { callBackend } from "~/lib/medusa.server";
import { paymentOrigins } from "~/lib/payment-origins.server";
import { safeOutsideRedirect, safeRedirect } from "~/lib/safe-redirect.server";
import type { OrderKey } from "~/lib/session.server";

/** A charge is made and an old one recalled before it answers. */
const CHANGE_TIMEOUT_MS = 17_000;

/** Asks for another way to pay; leads to the bank where a card has to be confirmed, else back to the order. */
export async function changePayment(key: OrderKey, form: FormData, lang: Lang): Promise<Response> {
  const isCard = form.get("method") === "card";
  const token = form.get("card_token");
  const { payment } = await callBackend(orderPaymentResponse, `/store/orders/${key.id}/pay`, {
    method: "POST",
    orderToken: key.token,
    body: {
      method: isCard ? "card" : "promptpay",
      locale: lang,
      ...(isCard && typeof token === "string" ? { card_token: token } : {}),
    },
    timeoutMs: CHANGE_TIMEOUT_MS,
  });
  const page = localPath(lang, `/orders/${key.id}`);
  if (payment.state !== "waiting" || payment.authorize_uri === null) return safeRedirect(page, "/");
  return safeOutsideRedirect(payment.authorize_uri, paymentOrigins(env), page);
}
