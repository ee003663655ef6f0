import type { OrderPayment } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import type { Lang } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { type OrderKey, ordersOf, type ShopSession } from "~/lib/session.server";
import type { KnownOrder } from "./known-order";
import { readPayment } from "./read-order.server";

/** Orders that the cart's page asks about: whoever left the QR comes back within minutes. */
const LATEST = 3;

/** The orders that this browser holds the keys of, the newest first. */
export async function loadKnownOrders(session: ShopSession, lang: Lang): Promise<KnownOrder[]> {
  return toKnownOrders(ordersOf(session), lang);
}

/** Of the latest ones those that are not paid yet, for a shopper who pressed "back" on the way to the bank's app. */
export async function loadUnpaidOrders(session: ShopSession, lang: Lang): Promise<KnownOrder[]> {
  const latest = await toKnownOrders(ordersOf(session).slice(0, LATEST), lang);
  return latest.filter((order) => order.isUnpaid);
}

async function toKnownOrders(keys: readonly OrderKey[], lang: Lang): Promise<KnownOrder[]> {
  const orders = await Promise.all(keys.map((key) => readOrForget(key)));
  return orders.flatMap((order) => (order === null ? [] : [toKnownOrder(order, lang)]));
}

/** Null for a key that opens nothing any more; without an answer the page has none either. */
async function readOrForget(key: OrderKey) {
  try {
    return await readPayment(key);
  } catch (error) {
    if (error instanceof Response && error.status === 404) return null;
    throw error;
  }
}

type Answer = { order: { id: string; display_id: number }; payment: OrderPayment };

function toKnownOrder({ order, payment }: Answer, lang: Lang): KnownOrder {
  const t = translator(lang);
  const isUnpaid = payment.state === "waiting" || payment.state === "checking";
  const until = isUnpaid ? payment.expires_at : null;
  return {
    id: order.id,
    number: order.display_id,
    amount: formatBahtText(payment.amount_satang, lang),
    isUnpaid,
    state: t(`orders.state.${payment.state}`),
    until: until === null ? null : t("order.payUntil", { time: formatThaiDate(until, lang, "dateTime") }),
  };
}
